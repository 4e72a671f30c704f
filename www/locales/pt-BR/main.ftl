# Português do Brasil. As chaves que começam por reason- são os códigos dos motivos.

language-name = Português (Brasil)
# Em português, a categoria [one] inclui o 0: por isso há um [0] próprio.

report-title = Confidencial: guardar no hospital, não enviar com as imagens
report-undrawable = não imprimível aqui
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, compilação { $build }
report-foot-commit = Veilig { $version }, compilação { $build }, commit { $commit }
report-qr = Código QR do ID anônimo { $id }
report-patient = Paciente
report-series = Séries
report-options = Opções do perfil de confidencialidade
report-code-images = ({ $images } de { $all } imagens)
report-yes = sim
report-no = não
report-pixels = Pixels
report-left-out = Deixado de fora
report-check = Verificação
report-incomplete = A lista estava incompleta
report-anonymous-id = ID anônimo
report-date = Data e hora
report-group = ID do grupo
report-order = Número do pedido
report-order-unknown = desconhecido
report-zip = Zip
report-size = Tamanho
report-sha256 = SHA-256
report-name = Nome do paciente
report-patient-id = ID do paciente
report-birth-date = Data de nascimento
report-sex = Sexo
report-sex-f = feminino
report-sex-m = masculino
report-sex-o = outro
report-age = Idade
report-years = { $count ->
    [0] { $count } anos
    [one] 1 ano
   *[other] { $count } anos
}
report-months = { $count ->
    [0] { $count } meses
    [one] 1 mês
   *[other] { $count } meses
}
report-weeks = { $count ->
    [0] { $count } semanas
    [one] 1 semana
   *[other] { $count } semanas
}
report-days = { $count ->
    [0] { $count } dias
    [one] 1 dia
   *[other] { $count } dias
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [0] { $count } anos
    [one] 1 ano
   *[other] { $count } anos
}
short-months = { $count ->
    [0] { $count } meses
    [one] 1 mês
   *[other] { $count } meses
}
short-weeks = { $count } sem.
short-days = { $count } d
short-sex-f = F
short-sex-m = M
short-sex-o = outro
report-referring = Médico solicitante
report-performer = Realizado por
report-comments = Comentários
report-spellings = Também escrito
report-who = Quem é
report-said-one = Os arquivos deixavam dúvidas; o usuário disse que é um só paciente.
report-said-two = Os arquivos deixavam dúvidas; o usuário disse que este paciente e outro são dois.
report-number = N.º
report-modality = Modalidade
report-series-date = Data
report-description = Descrição
report-images = Imagens
report-no-series = Não foi escrita nenhuma série.
report-thumbnail = Imagem da série { $number }
report-study-uid-old = UID do estudo, antigo
report-study-uid-new = UID do estudo, novo
report-series-uid-old = UID da série, antigo
report-series-uid-new = UID da série, novo
report-file = Arquivo
report-reason = Motivo
report-no-patient = nenhum paciente
report-files = { $files ->
    [one] 1 arquivo
   *[other] { $files } arquivos
}
report-nothing-left-out = Nada foi deixado de fora.
report-quality = Geometria e integridade
report-quality-found = O que foi encontrado
report-quality-none = Nada foi encontrado: os cortes das séries de TC, RM e PET formam volumes completos, tanto quanto dizem os seus cabeçalhos.
report-receiver = Destinatário
report-contact = Contato
report-requirements = O que pede
report-requirements-met = Está tudo, segundo os cabeçalhos.
report-requirements-none = Nada é exigido.
report-searched = Foi procurado texto gravado nas imagens.
report-not-searched = Não foi procurado texto gravado nas imagens.
report-pixels-nothing = Nada foi enegrecido e nenhuma série era suspeita.
report-series-number = Série { $number }
report-confirmed = { $slices ->
    [0] Uma pessoa confirmou que nada identifica o paciente, depois de tudo ter sido mostrado ({ $slices } cortes).
    [one] Uma pessoa confirmou que nada identifica o paciente, depois de tudo ter sido mostrado (1 corte).
   *[other] Uma pessoa confirmou que nada identifica o paciente, depois de tudo ter sido mostrado ({ $slices } cortes).
}
report-clean-pixels = { $images ->
    [0] Clean Pixel Data (113101) e Burned In Annotation NO foram escritos em { $images } imagens.
    [one] Clean Pixel Data (113101) e Burned In Annotation NO foram escritos em 1 imagem.
   *[other] Clean Pixel Data (113101) e Burned In Annotation NO foram escritos em { $images } imagens.
}
report-not-looked-at = { $images ->
    [0] { $images } imagens foram exportadas apesar de serem suspeitas e de ninguém as ter visto. Não contêm nem Clean Pixel Data (113101) nem Burned In Annotation NO.
    [one] 1 imagem foi exportada apesar de ser suspeita e de ninguém a ter visto. Não contém nem Clean Pixel Data (113101) nem Burned In Annotation NO.
   *[other] { $images } imagens foram exportadas apesar de serem suspeitas e de ninguém as ter visto. Não contêm nem Clean Pixel Data (113101) nem Burned In Annotation NO.
}
report-blackened = enegrecido: esquerda { $left }, topo { $top }, { $width } × { $height } pixels, nas imagens { $images }
report-blackened-frame = enegrecido: esquerda { $left }, topo { $top }, { $width } × { $height } pixels, no quadro { $frame } das imagens { $images }
report-text-blackened = { $slices ->
    [0] texto encontrado à esquerda { $left }, topo { $top }, { $width } × { $height } pixels, em { $slices } cortes: enegrecido
    [one] texto encontrado à esquerda { $left }, topo { $top }, { $width } × { $height } pixels, em 1 corte: enegrecido
   *[other] texto encontrado à esquerda { $left }, topo { $top }, { $width } × { $height } pixels, em { $slices } cortes: enegrecido
}
report-text-dismissed = { $slices ->
    [0] texto encontrado à esquerda { $left }, topo { $top }, { $width } × { $height } pixels, em { $slices } cortes: segundo o usuário não é do paciente
    [one] texto encontrado à esquerda { $left }, topo { $top }, { $width } × { $height } pixels, em 1 corte: segundo o usuário não é do paciente
   *[other] texto encontrado à esquerda { $left }, topo { $top }, { $width } × { $height } pixels, em { $slices } cortes: segundo o usuário não é do paciente
}
report-held = { $images ->
    [0] { $images } imagens ficaram para trás.
    [one] 1 imagem ficou para trás.
   *[other] { $images } imagens ficaram para trás.
}
run = { $first } a { $last }
report-checked = { $images ->
    [0] Foram escritas { $images } imagens.
    [one] Foi escrita 1 imagem. Foi lida de novo e verificada: não foi encontrado nela nenhum identificador dos arquivos carregados.
   *[other] Foram escritas { $images } imagens. Cada uma foi lida de novo e verificada: não foi encontrado nelas nenhum identificador dos arquivos carregados.
}
report-failed = { $images ->
    [0] Nenhuma imagem falhou na verificação.
    [one] 1 imagem falhou na verificação e foi deixada de fora.
   *[other] { $images } imagens falharam na verificação e foram deixadas de fora.
}

reason-not-dicom = Não é um arquivo DICOM.
reason-dicomdir = O índice de um CD (DICOMDIR): uma lista de arquivos. Não é necessário, as imagens são carregadas sozinhas.
reason-empty = O arquivo está vazio.
reason-truncated = O arquivo termina cedo demais. Copie-o de novo a partir da origem.
reason-malformed = O arquivo se contradiz e não pode ser lido de forma confiável.
reason-duplicate-element = Um elemento aparece duas vezes no arquivo, com valores diferentes: não se pode saber qual vale.
reason-too-deep = O arquivo tem mais níveis encaixados do que qualquer imagem real.
reason-head-too-large = O cabeçalho do arquivo é grande demais.
reason-unknown-transfer-syntax = O arquivo usa uma codificação privada ou desconhecida.
reason-unreadable = Não foi possível ler o arquivo. Verifique se ainda existe e se não está aberto em outro programa.
reason-too-large-here = Este navegador não consegue ler um arquivo tão grande quando a página foi aberta como arquivo. Abra a página a partir de um servidor web ou use o Chromium, o Edge ou o Firefox.
reason-folder-unreadable = Não foi possível ler a pasta. Verifique se tem permissão para a abrir.
reason-no-file = Não é um arquivo, mas um pipe, um socket ou um dispositivo: não é aberto.
reason-changed-since-loaded = O arquivo mudou desde que foi carregado, ou não pode mais ser lido. Limpe a lista e carregue-o de novo.
reason-not-handed-over = O navegador não entregou este arquivo. Escolha a pasta dele com “Carregar DICOM…”.
reason-not-answered = O navegador não abriu o arquivo, ou este nunca respondeu. Carregue-o de novo, se necessário com “Carregar DICOM…”.
reason-no-image = O arquivo não contém nenhuma imagem que possa ser anonimizada.
reason-image-unnamed = O arquivo tem pixels mas não diz que imagem é (falta SOP Class ou Instance UID), por isso falta na sua série. Exporte-o de novo a partir da origem.
reason-unpack-first = Um arquivo compactado ou a imagem de um disco, que não é aberto aqui: faltam as imagens que contém. Descompacte-o primeiro e carregue depois a pasta.
reason-other-format = Um volume em outro formato (como NIfTI), não DICOM: fica de fora. Carregue as imagens DICOM de que foi feito.
reason-lacks-pixels = Uma imagem deste tipo precisa conter pixels e esta não contém: o arquivo está incompleto.
reason-lacks-frames = A imagem não descreve cada um dos seus quadros: o arquivo está incompleto.
reason-lacks-content = Falta ao objeto o conteúdo que o seu tipo exige: o arquivo está incompleto.
reason-suspect-burned-in = A imagem declara que mostra texto sobre o paciente.
reason-suspect-capture = Uma captura de tela ou imagem de ultrassom: pode mostrar o nome do paciente.
reason-suspect-image-type = Uma imagem derivada: pode mostrar o nome do paciente.
reason-suspect-text = Foi encontrado nos pixels algo que parece texto: pode ser o nome do paciente.
reason-suspect-not-seen = Não foi possível procurar texto gravado na imagem, porque esta não pode ser decodificada.
reason-not-searched = Ainda não foi procurado texto gravado na imagem.
reason-not-shown = A imagem não pode ser mostrada, por isso ninguém a pôde confirmar.
reason-mammography = A mamografia está fora da utilização prevista.
reason-other-modality = Nem TC nem RM, e não confirmada.
reason-duplicate-instance = Outro arquivo, diferente, declara ser a mesma imagem.
reason-patients-in-study = Um mesmo estudo contém imagens de pacientes diferentes. Carregue os pacientes em separado.
reason-patient-unsure = Não é certo se é um paciente ou dois: nome, ID, data de nascimento, sexo ou idade contradizem-se.
reason-not-listed = O paciente não está na lista de ID.
reason-list-unsure = Não é certo qual é este paciente na lista de ID.
reason-receiver-requires = O destinatário não aceita assim as imagens deste paciente.
reason-private-sop-class = Um tipo de objeto privado, que não pode ser anonimizado de forma confiável.
reason-encapsulated-document = Um documento, que não pode ser anonimizado.
reason-structured-report = Um laudo estruturado: só sai com a opção de os exportar limpos.
reason-presentation-state = Um estado de apresentação com texto ou desenhos: só sai com a opção de os exportar limpos.
reason-unsupported-object = Um tipo de objeto que não é exportado.
reason-needs-value = Não é possível ler um valor de que a imagem precisa.
reason-check-identifier = A verificação encontrou algo que identifica o paciente.
reason-check-uid = A verificação encontrou um identificador (UID) do original.
reason-check-private = A verificação encontrou um elemento privado.
reason-check-markers = A verificação não encontrou a marca de anonimização.
reason-check-structure = A verificação não conseguiu ler o resultado até o fim.
reason-check-pixels = A verificação encontrou pixels alterados.
reason-pixels-truncated = Os dados dos pixels estão incompletos.
reason-pixels-codestream = Os dados comprimidos dos pixels não podem ser lidos até o fim.
reason-pixels-unused-bits = Os bits não usados dos pixels contêm algo desconhecido.
reason-pixels-unsupported = Os pixels estão comprimidos de uma forma que não pode ser verificada.
reason-crashed = Não foi possível processar a imagem.
reason-frame-too-large = A imagem é maior do que a de qualquer equipamento: decodificá-la precisaria de mais memória do que este programa permite.
reason-unpacks-too-large = Descompactado, o arquivo seria maior do que qualquer arquivo real.
reason-took-too-long = A imagem ocupou o computador durante mais tempo do que o razoável e foi abandonada.
reason-identifiers-too-many = O arquivo nomeia mais pessoas e números do que qualquer arquivo real. Não é possível verificar se aparecem.
reason-list-names-too-many = Junto com os anteriores, este arquivo nomeia mais pessoas e números do que cabem em uma lista. Limpe a lista e carregue menos arquivos por vez.
reason-write-failed = A escrita falhou. Verifique se há espaço livre suficiente.
reason-stopped = A exportação foi interrompida.
reason-output-exists = Já existe um arquivo com este nome, que não é substituído.
reason-storage-full = O navegador não tem mais espaço para o resultado. Limpe a lista, o que libera os resultados anteriores, ou liberte espaço no disco, e exporte menos séries por vez.
reason-zip-broken = O zip se contradiz: podem faltar arquivos do seu conteúdo. Copie-o de novo a partir da origem.
reason-zip-cut = O zip está truncado: falta o fim e o seu conteúdo não pode ser enumerado. Copie-o de novo a partir da origem.
reason-zip-part = Uma parte de um zip que tem várias. Coloque todas as partes numa pasta, descompacte-as aí e depois carregue essa pasta.
reason-study-key-too-short = A chave do projeto precisa de pelo menos 12 caracteres.
reason-study-key-too-easy = Esta chave do projeto é fácil de adivinhar: escreva várias palavras ou gere uma.
reason-study-key-memory = Não há memória suficiente para a chave do projeto. Feche outros programas ou abas.
reason-zip-damaged = O arquivo está danificado no zip, ou o zip está incompleto. Copie o zip de novo a partir da origem.
reason-zip-encrypted = O arquivo está criptografado no zip. Descompacte o zip com a sua senha e depois carregue a pasta.
reason-zip-method = O arquivo está comprimido no zip de uma forma que não pode ser lida. Descompacte o zip e depois carregue a pasta.
reason-zip-too-many = O zip contém mais arquivos do que os que são vistos: o resto não foi carregado. Descompacte-o e carregue as suas pastas uma a uma.
reason-zip-too-large = Ao ser descompactado, ocuparia mais do que o razoável. Descompacte-o primeiro e depois carregue a pasta.
reason-zip-too-deep = Um zip dentro de zips demais.
reason-zip-without-images = Um zip sem arquivos DICOM.

# A tela.

subtitle = Anonimizador DICOM
offline = Sem ligação: nada sai deste computador
close = Fechar
help = Ajuda
language = Idioma
notices = Avisos
theme = Cores
theme-system = Como o sistema
theme-light = Claro
theme-dark = Escuro
divider-form = Largura do formulário
divider-list = Altura da lista
back = Voltar
unknown = Desconhecido
and-more = { $files ->
    [0] e { $files } mais
    [one] e mais 1
   *[other] e mais { $files }
}

## À esquerda: a anonimização

anonymisation = Anonimização
load = Carregar DICOM…
load-options = Opções de carregamento
load-files = Arquivos…
load-zip = Zip…
load-ids = Carregar lista de ID…
load-hint = O navegador pode falar em “upload” ou em carregar para um site. Nada sai deste computador.
ids-hint = Só saem os pacientes desta lista, com os ID dela. Não é guardada em lugar nenhum; limpar a lista de imagens não a retira.
ids-count = { $patients ->
    [one] Lista de ID: { $patients } paciente
    *[other] Lista de ID: { $patients } pacientes
}
ids-remove = Retirar lista de ID
ids-refused = A lista de ID não foi aceite.
ids-lines = Linhas: { $lines }.
ids-unreadable = Não é possível ler o arquivo.
ids-too-long = Ultrapassa 4 MB ou 50 000 linhas.
ids-no-text = Não é texto. Guarde a lista como CSV ou como texto com tabulações.
ids-no-columns = A primeira linha não nomeia uma coluna de ID do paciente ou uma de ID anônimo: chame-as de “ID do paciente” e “ID anônimo”.
ids-two-columns = Duas colunas têm o mesmo significado: deixe uma.
ids-empty = Não nomeia nenhum paciente.
ids-ragged = Estas linhas têm mais células do que a primeira, ou uma célula que ocupa várias linhas.
ids-no-patient = Estas linhas não têm ID do paciente.
ids-bad-id = Estas linhas não têm um ID anônimo válido: 1 a 16 letras de A a Z, dígitos ou hífenes.
ids-bad-order = O número do pedido destas linhas ultrapassa 64 caracteres.
ids-two-ids = Estas linhas dão dois ID anônimos ao mesmo paciente.
ids-two-patients = Estas linhas dão o mesmo ID anônimo a dois pacientes.
ids-names-patient = O ID anônimo destas linhas contém um ID de paciente.
clear = Limpar lista
clear-next = Limpar a lista para o próximo paciente
clear-ask = Limpar a lista?
clear-ask-what = Perder-se-iam resultados, retângulos ou confirmações que não estão em nenhuma exportação completa. Durante 20 segundos, a lista pode ser reposta.
clear-anyway = Limpá-la
undo-clear = Devolver a lista
general = Geral
advanced = Avançado
group-id = ID do grupo
group-hint = O código do seu hospital ou estudo, dado por quem recebe as imagens.
group-no-fit = Com uma barra invertida as imagens não o podem conter como Clinical Trial Site ID. Consta apenas no manifesto do zip e no relatório.
group-recalled = Lembrado neste computador: verifique se está correto.
order-number = Número do pedido
order-hint = O número deste exame, dado por quem o pediu.
order-no-fit = Mais de 16 caracteres, ou com uma barra invertida: as imagens não o podem conter como Accession Number. Consta apenas no manifesto do zip e no relatório.
order-unknown = Não sei o número do pedido
specify-id = Especificar ID anônimo
anonymous-id = ID anônimo
id-hint = Este ID não pode conter referências a dados do paciente.
id-from-list = Da lista de ID.
receiver = Destinatário
receiver-choose = Escolher…
receiver-hint = Quem recebe as imagens. O ID de grupo e as opções vêm daí.
receiver-wants = { $receiver } pede:
draw-another = Gerar outro ID
referring-physician = Médico solicitante
comments = Comentários
report-only = Apenas para o relatório, que fica no hospital.
fields-of = Paciente: { $patient }
export = Exportar
cancel = Cancelar
loading = Lendo os arquivos
exporting = A anonimizar e a verificar
searching = A procurar texto gravado na imagem
search-paused = Em pausa (“Exportar” continua): procura de texto gravado na imagem
text-news = Enquanto esperava, foi encontrado algo que parece texto gravado na imagem. Veja as séries marcadas e exporte de novo.
seconds-left = { $seconds ->
    [0] Faltam { $seconds } segundos
    [one] Falta 1 segundo
   *[other] Faltam { $seconds } segundos
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [0] Faltam { $minutes } minutos
    [one] Falta 1 minuto
   *[other] Faltam { $minutes } minutos
}
sum-series = { $series ->
    [0] { $series } séries
    [one] 1 série
   *[other] { $series } séries
}
sum-images = { $images ->
    [0] { $images } imagens
    [one] 1 imagem
   *[other] { $images } imagens
}
sum-patients = { $patients ->
    [0] { $patients } pacientes
    [one] 1 paciente
   *[other] { $patients } pacientes
}
sum-left-out = { $images ->
    [0] { $images } imagens ficam de fora.
    [one] 1 imagem fica de fora.
   *[other] { $images } imagens ficam de fora.
}
other-modalities = { $series ->
    [0] Exportar também { $series } séries que não são de TC nem de RM
    [one] Exportar também 1 série que não é de TC nem de RM
   *[other] Exportar também { $series } séries que não são de TC nem de RM
}
other-modalities-hint = Estão fora do conjunto suportado: observe-as com especial cuidado.
accept-incomplete = Exportar embora a lista esteja incompleta

## O que está errado num campo

missing-group = Informe o ID
missing-order = Informe ou marque
missing-id = Informe um ID
problem-name = Contém uma parte do nome do paciente e sairia com as imagens: escolha outra coisa.
problem-patient-id = Contém o ID do paciente e sairia com as imagens: escolha outra coisa.
problem-accession = Contém o número de acesso (Accession Number) e sairia com as imagens: escolha outra coisa.
problem-birth-date = Contém a data de nascimento do paciente e sairia com as imagens: escolha outra coisa.
problem-event-date = Contém uma data das imagens, e as opções deslocam ou removem as datas: revelaria a verdadeira. Retire a data, ou conserve as datas (aba Avançado).
problem-other-identifier = Contém outro identificador do paciente, ou um nome de pessoal, da instituição ou de um equipamento, e sairia com as imagens: escolha outra coisa.
problem-unfit = No máximo 64 caracteres visíveis.
problem-no-id = De 1 a 16 maiúsculas de A a Z, dígitos ou hífenes, e nenhum nome reservado pelo Windows.
problem-taken = Outro paciente desta exportação tem este ID.
problem-used = Um resultado desta sessão já tem este ID. Escolha outro: com uma chave do projeto o mesmo paciente pode voltar a tê-lo.
problem-no-random = Este navegador não fornece números aleatórios. Marque a caixa acima e escreva um ID.
problem-not-listed = Este paciente não está na lista de ID. Nada deste paciente sai: retire-o ou carregue outra lista de ID.
problem-list-unsure = Não é certo qual é este paciente na lista de ID. Nada deste paciente sai: retire-o ou corrija a lista de ID.
problem-no-receiver = Escolha quem recebe as imagens.
problem-receiver = O destinatário não aceita assim as imagens deste paciente.

## O que ainda impede a exportação

stop-nothing-loaded = Carregue primeiro imagens.
stop-expired = Esta versão é demasiado antiga para a sua instituição. Peça uma nova.
stop-loading = Aguarde até que todos os arquivos sejam lidos.
stop-incomplete = A lista está incompleta: carregue-a de novo, ou confirme acima que a aceita como está.
stop-mixed = Um mesmo estudo contém imagens de pacientes diferentes. Retire um deles da lista.
stop-unsure = Diga na lista abaixo se é um paciente ou dois.
stop-nothing-goes-out = Todas as séries carregadas ficam de fora: veja a lista abaixo.
stop-deriving = Aguarde até que a chave do projeto esteja pronta.
stop-study-key = A chave do projeto não pode ser usada.
stop-group-missing = Falta o ID do grupo.
stop-group = O ID do grupo não pode ser usado.
stop-order-missing = Falta o número do pedido.
stop-order = O número do pedido não pode ser usado.
stop-id-missing = Falta o ID anônimo.
stop-id = O ID anônimo não pode ser usado.
stop-not-listed = Este paciente não está na lista de ID, ou não com certeza.
stop-no-receiver = Escolha quem recebe as imagens.
stop-receiver = O destinatário não aceita assim as imagens: ver acima.

## Avançado

preset = Predefinição
preset-strict = Estrita
preset-strict-hint = Remove tudo o que o perfil básico da norma nomeia. A escolha mais segura.
preset-planning = Planejamento
preset-planning-hint = Para planejamento cirúrgico e segundas leituras: mantém descrições limpas, datas deslocadas, e sexo, idade, altura e peso; dos elementos privados só os números sem os quais um mosaico ou uma imagem de difusão não se lê.
preset-research = Pesquisa
preset-research-hint = Mantém descrições limpas, datas deslocadas, características do paciente e elementos privados seguros.
preset-custom = Própria
preset-custom-hint = A sua própria escolha das opções abaixo.
preset-site-hint = Como definido pela sua instituição.
preset-is = Opções: { $preset }.
preset-but = { $preset }, mas a sua instituição impõe: { $options }
option-off = { $option }: não
locked-by-site = Definido pela sua instituição.
is-on = ligado
is-off = desligado
dates = Datas
dates-remove = Removidas
dates-shift = Deslocadas um certo número de semanas (Modified Dates)
dates-keep = Mantidas (Full Dates)
option-basic = Remover o que identifica o paciente
option-pixels = Enegrecer o que as imagens mostram do paciente, vê-las todas e confirmar
option-descriptors = Manter descrições limpas
option-descriptors-hint = Só palavras conhecidas como inofensivas.
option-characteristics = Manter sexo, idade, altura e peso
option-characteristics-hint = Idades acima de 89 passam a 90.
option-private = Manter elementos privados seguros
option-private-hint = Valores próprios dos fabricantes que a norma considera seguros.
option-structured = Exportar laudos estruturados, limpos
option-structured-hint = Só fica o que se sabe que é inofensivo.
option-graphics = Exportar estados de apresentação, limpos
option-graphics-hint = Os seus textos são limpos; as sobreposições (overlays) são removidas de qualquer forma.
option-device = Manter a identidade do equipamento
option-device-hint = Números de série e nomes de estação: revelam o hospital.
option-institution = Manter a instituição
option-institution-hint = O seu nome e endereço.
option-uids = Manter os UID originais
option-uids-hint = Permitem ligar as imagens às do seu PACS.
study-key = Chave do projeto
study-key-hint = Pelo menos 12 caracteres. Com esta chave, o mesmo paciente recebe os mesmos pseudônimos numa exportação posterior. Nunca é guardada: conserve-a em lugar seguro.
study-key-draw = Gerar uma chave do projeto
study-key-drawn = Anote já esta chave e conserve-a em lugar seguro: só aparece aqui e nunca é guardada. Com ela, o mesmo paciente recebe os mesmos pseudônimos numa exportação posterior.
study-key-deriving = A chave está a ser preparada…
study-key-ready = Pronta: os ID e os pseudônimos são obtidos desta chave.
password = Senha do zip
password-hint = AES-256. O Explorador do Windows não consegue abrir um zip assim; o 7-Zip consegue. Os nomes dos arquivos lá dentro continuam legíveis.
password-easy = Esta senha é fácil de adivinhar: várias palavras são mais seguras. Quem tiver o zip pode tentar as vezes que quiser.
file-set = Conjunto de arquivos DICOM
file-set-hint = Para um CD, ou para programas que exigem um DICOMDIR: o zip contém um, e os arquivos chamam-se S001/I00001.
order-in-images = Escrever os ID do formulário nas imagens
order-in-images-hint = Número do pedido como Accession Number, ID do grupo como Clinical Trial Site ID, ID anônimo como Clinical Trial Subject ID: assim as imagens são reencontradas depois de importadas.
mapping-tables = Salvar também as tabelas de correspondência (CSV)
mapping-tables-hint = UID e ID de paciente antigos e novos. Confidenciais: ficam no hospital, tal como o relatório.
option-find-text = Procurar texto gravado na imagem
option-find-text-hint = Cada imagem é analisada antes da exportação. Uma série com texto fica de fora até a ter visto por inteiro, ter tratado o texto e confirmado. Sem esta opção só conta o que os cabeçalhos declaram.
packing = Zip
packing-fast = Compressão rápida
packing-small = Compressão alta
packing-store = Sem compressão

## À direita: o visualizador

viewer = Visualizador
slice = Corte
image = Imagem
header = Cabeçalho
header-search = Procurar no cabeçalho
header-changed = Só alterações
header-none = Nada encontrado.
header-patient = Paciente
header-study = Estudo, série e pessoas
header-image = Imagem e técnica
header-private = Elementos privados do fabricante
header-file = Arquivo
header-hint = Os UID novos são exemplos: cada exportação gera os seus, salvo se houver uma chave do projeto.
header-waiting = A ler o cabeçalho…
header-stays = Esta imagem fica de fora.
header-tag = Tag
header-name = Nome
header-vr = VR
header-before = Antes
header-after = Depois
header-why = O que acontece e por quê
viewer-hint = Roda ou teclas de seta: cortes. Ctrl e roda, + e −: zoom. 0: ajustar, I: inverter, espaço: cine. Botão direito: zoom. 1–9: janela.
tool-window = Janela
tool-stack = Percorrer
beside = Segunda série
beside-none = Uma série
beside-link = Percorrer juntas
beside-position = por posição
beside-number = por número do corte
redact-undo = Desfazer a última alteração dos retângulos
tool-pan = Mover
tool-zoom = Zoom
tool-measure = Medir
redact = Ocultar
redact-hint = Arrastar: enegrecer. Arrastar dentro: mover. Arrastar um lado: mudar o tamanho. Duplo clique: retirar.
redact-remove = Retirar retângulo
redact-add = Adicionar retângulo
redact-rectangle = { $number ->
   *[other] Retângulo { $number }
}
redact-keys = Teclas de seta: mover. Shift e teclas de seta: alterar o tamanho. Del: retirar.
found = Texto encontrado
found-blacken-all = Ocultar o texto encontrado
found-next = { $slices ->
    [0] Seguinte de { $slices } cortes
    [one] Ir até ele (1 corte)
   *[other] Seguinte de { $slices } cortes
}
found-line = { $number ->
   *[other] Texto { $number }
}
found-says-name = coincide com o nome do paciente
found-says-id = coincide com o ID do paciente
found-says-birth-date = coincide com a data de nascimento
found-blacken = Ocultar
found-dismiss = Não é do paciente
reach = Alcance dos retângulos
reach-image = Esta imagem
reach-series = Toda a série
reach-size = Todas deste tamanho
look = Fica de fora até que cada corte tenha sido mostrado (inteiro, na janela “A do arquivo”), cada texto encontrado tenha sido tratado e o confirme.
look-drawn = Enegreceu uma parte. As imagens só declaram que os seus pixels estão limpos se cada corte tiver sido mostrado (inteiro, na janela “A do arquivo”) e o confirmar.
unseen = { $count ->
    [0] Os cortes { $slices } ainda não foram mostrados.
    [one] O corte { $slices } ainda não foi mostrado.
   *[other] Os cortes { $slices } ainda não foram mostrados.
}
unshowable = { $count ->
    [0] Os cortes { $slices } não podem ser mostrados: as suas imagens ficam de fora.
    [one] O corte { $slices } não pode ser mostrado: a sua imagem fica de fora.
   *[other] Os cortes { $slices } não podem ser mostrados: as suas imagens ficam de fora.
}
text-open = { $lines ->
    [0] { $lines } textos encontrados não foram nem enegrecidos nem postos de parte.
    [one] 1 texto encontrado não foi nem enegrecido nem posto de parte.
   *[other] { $lines } textos encontrados não foram nem enegrecidos nem postos de parte.
}
next-unseen = Corte seguinte não mostrado
looked = Confirmou que não mostra nada que identifique o paciente.
confirm-look = Verifiquei: nada identifica o paciente
invert = Inverter
fit = Ajustar
overlay = Texto sobre a imagem
overlay-suspect = Texto sobre a imagem: oculto enquanto a série puder mostrar o paciente
planes = Planos coronal e sagital
planes-unplaced = Sem planos através dos cortes: esta imagem não diz onde está.
planes-few = Sem planos através dos cortes: há muito poucos cortes seguidos.
planes-pixels = Sem planos através dos cortes: são a cores ou não podem ser decodificados.
planes-failed = { $slices ->
    [one] 1 corte não pode ser decodificado: fica preto.
   *[other] { $slices } cortes não podem ser decodificados: ficam pretos.
}
plane-sagittal = Sagital
plane-coronal = Coronal
plane-axial = Axial
plane-keys = Um clique ou as teclas de seta levam a um local.
slice-of = Corte { $place } de { $count }
play = Cine
play-speed = Cortes por segundo
window = Janela predefinida
window-own = A do arquivo
window-full = Intervalo completo
window-soft = Partes moles
window-lung = Pulmão
window-bone = Osso
window-brain = Cérebro
window-user = Própria
cannot-show = Não é possível mostrar esta imagem.
no-pixels = Esta série não tem imagens para mostrar.
welcome = Solte aqui uma pasta de imagens de TC ou RM
welcome-drop = ou em qualquer parte desta janela, ou escolha-a com “Carregar DICOM…”. As pastas podem conter outros arquivos e outras pastas.
welcome-1 = Verifique o que foi carregado: o paciente certo, as séries certas.
welcome-2 = Preencha o ID do grupo e o número do pedido.
welcome-3 = Exporte: o zip pode ser enviado em segurança, o relatório PDF fica no hospital.
patient-id-is = ID { $id }
born = nasc. { $date }
no-name = Sem nome

## O cabeçalho no visualizador: o que acontece a cada elemento e por quê

fate-kept = Mantido
fate-replaced = Substituído
fate-removed = Removido
fate-added = Adicionado
why-row-dummy = Tabela da norma: um valor fictício toma o seu lugar.
why-row-empty = Tabela da norma: fica vazio.
why-row-remove = Tabela da norma: removido.
why-row-keep = Uma opção o mantém.
why-row-clean = Uma opção o mantém limpo; as datas são deslocadas.
why-row-uid = Tabela da norma: um UID novo, o mesmo em todos os lugares onde este aparece.
why-left-nothing = Uma opção o teria mantido, mas não restou nada de inofensivo.
why-vocabulary = Texto livre: só ficam as palavras que se sabe serem inofensivas.
why-reviewed-text = Texto sobre o equipamento ou a técnica, que se sabe ser inofensivo.
why-code = Um código de um esquema de codificação público.
why-local-code = Um código próprio do hospital: um valor fictício toma o seu lugar.
why-image-table = Uma tabela com que a imagem é desenhada.
why-colour-profile = Um perfil de cores: um simples toma o seu lugar.
why-opaque = Bytes de significado desconhecido.
why-plain = Um número, um termo fixo ou uma lista que nada diz sobre uma pessoa.
why-date = Uma data ou hora: conforme a opção para as datas.
why-person = O nome de uma pessoa.
why-address = Um nome de rede ou um endereço.
why-uid = Um UID: substituído por um novo, o mesmo em todos os lugares onde aparece, salvo se os UID forem mantidos.
why-public-uid = Um UID que é igual para todos.
why-private = Um elemento próprio de um fabricante, não reconhecido como seguro.
why-safe-private = Um elemento próprio de um fabricante, reconhecido como seguro.
why-proven-private = Um número ou termo próprio de um fabricante sem o qual a imagem não se entende; verificado como inofensivo.
why-half-scheme = Metade de um esquema de difusão: os valores b e as direções ficam juntos ou não ficam.
why-not-in-dictionary = A norma não conhece este elemento.
why-not-in-iod = A norma não o conhece num objeto deste tipo.
why-unknown-term = Nenhum termo conhecido para este atributo.
why-unreadable = O valor não é o que deveria ser.
why-identifier = O valor contém algo que identifica o paciente.
why-age = Idades acima de 89 passam a 90.
why-build = A constituição do paciente: sai como o peso e a altura, a menos que as características do paciente sejam mantidas.
why-shell = Parte do invólucro do arquivo, que é escrito de novo.
why-never-kept = Nunca é mantido, sejam quais forem as opções.
why-graphics = Gráficos sobre a imagem ou ao lado dela.
why-character-set = O texto é escrito de novo em UTF-8, se necessário.
why-misplaced = Conteúdo de laudo num objeto que não é um laudo.
why-structured = Conteúdo de laudo: só é mantido onde se sabe ser inofensivo.
why-dummy-item = Dentro de uma lista da qual só fica a estrutura.
why-enclosing = Desaparece com a lista que o contém.
why-identity = O paciente anônimo toma o lugar do paciente.
why-order = Número do pedido, ID do grupo ou ID anônimo, ou o que os deve acompanhar: escritos para reencontrar as imagens.
why-marker = Indica que a imagem foi anonimizada e como.
why-pixels = Descreve os pixels tal como ficam depois de enegrecer.

## Em baixo: a lista

list = Séries carregadas
list-series = { $series ->
    [0] Nenhuma série carregada
    [one] 1 série
   *[other] { $series } séries
}
list-empty = O que carregar aparece aqui, agrupado por paciente, com o destino de cada série.
goes-out-as = ID anônimo: { $id }
exported-as = Exportado como { $id }, { $time }
also-written = também escrito: { $spellings }
said-one = Disse que é um só paciente.
studies = { $studies ->
    [0] { $studies } estudos
    [one] 1 estudo
   *[other] { $studies } estudos
}
column-status = Estado
column-name = Nome do paciente
column-modality = Modalidade
column-date = Data de aquisição
column-images = Imagens
column-dimension = Dimensões
column-voxel = Voxel (mm)
column-position = Posição do paciente
column-study = Descrição do estudo
column-series = Descrição da série
column-patient-id = ID do paciente
column-age = Idade
column-people = Médico solicitante / Realizado por
columns = Colunas
issuer = Emissor do ID
status-good = Será exportada
status-searching = Procurando…
status-mixed = Pacientes misturados
status-unsure = Um só paciente?
status-mammography = Mamografia
status-other = Nem TC nem RM
status-report = Laudo
status-document = Documento
status-radiotherapy = Radioterapia
status-segmentation = Segmentação
status-presentation = Apresentação
status-key-images = Imagens-chave
status-images = Imagens { $modality }
status-look = É preciso vê-la
status-out = Fica de fora
status-part = { $images ->
    [0] { $images } imagens ficam de fora
    [one] 1 imagem fica de fora
   *[other] { $images } imagens ficam de fora
}
quality-near = perto do corte { $slice }
quality-at = perto do corte { $slice }, { $axis } { $mm } mm
quality-show = Mostrar o local
quality-missing-slices = { $count ->
    [one] 1 corte em falta
   *[other] { $count } cortes em falta
}
quality-missing-slices-do = O volume tem aí uma falha: as reformatações e os modelos que a atravessam estão errados. Carregue a série de novo; se ainda faltarem cortes, peça ao PACS que a reenvie.
quality-uneven-spacing = O espaçamento dos cortes muda
quality-uneven-spacing-do = Os programas que esperam um volume regular o deformam. Escolha uma série com um só espaçamento, ou peça ao PACS que reenvie esta.
quality-same-position = { $count ->
    [one] 1 corte no lugar de outro
   *[other] { $count } cortes no lugar de outros
}
quality-same-position-do = Ninguém pode dizer qual deles conta. Peça ao PACS que reenvie a série; talvez guarde duas reconstruções como uma só série.
quality-gantry-tilt = Inclinação da gantry de { $degrees } graus
quality-gantry-tilt-do = Os cortes estão empilhados de viés, o que muitos programas de planejamento recusam ou deformam. Escolha uma série sem inclinação, ou reformatada no equipamento.
quality-shifted-slices = { $count ->
    [one] 1 corte deslocado para o lado
   *[other] { $count } cortes deslocados para o lado
}
quality-shifted-slices-do = O volume tem aí um degrau. Escolha outra reconstrução, ou peça ao PACS que reenvie a série.
quality-mixed-orientation = { $count ->
    [one] 1 corte com orientação diferente dos outros
   *[other] { $count } cortes com orientação diferente dos outros
}
quality-mixed-orientation-do = Cortes de várias direções não formam um volume. Escolha uma série com uma só direção.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 corte com outro tamanho de pixel
   *[other] { $count } cortes com outro tamanho de pixel
}
quality-mixed-pixel-spacing-do = O campo de visão muda dentro do volume. Escolha uma série com um só campo de visão.
quality-mixed-size = { $count ->
    [one] 1 corte com outra matriz
   *[other] { $count } cortes com outra matriz
}
quality-mixed-size-do = As linhas ou colunas mudam dentro do volume. Escolha uma série com uma só matriz.
quality-no-position = { $count ->
    [one] 1 corte sem posição
   *[other] { $count } cortes sem posição
}
quality-no-position-do = Sem posições não se pode construir um volume. Escolha a série original do equipamento, não uma cópia das imagens.
quality-gaps-between-slices = Intervalos de { $mm } mm entre os cortes
quality-gaps-between-slices-do = Os cortes são mais finos do que a distância entre eles: o que fica no meio não se vê. Escolha a série fina e contígua.
quality-few-images = { $count ->
    [one] Só 1 imagem
   *[other] Só { $count } imagens
}
quality-few-images-do = São poucas para um volume. Verifique se toda a série foi carregada, ou escolha a série fina.
quality-mixed-kernel = { $count ->
    [one] 1 corte com outro filtro
   *[other] { $count } cortes com outro filtro
}
quality-mixed-kernel-do = A nitidez muda dentro do volume. Escolha uma série com um só filtro de reconstrução.
quality-mixed-thickness = { $count ->
    [one] 1 corte com outra espessura
   *[other] { $count } cortes com outra espessura
}
quality-mixed-thickness-do = Os destinatários esperam uma só espessura. Escolha uma série com uma só espessura de corte.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 corte com outro sistema de referência
   *[other] { $count } cortes com outro sistema de referência
}
quality-mixed-frame-of-reference-do = As posições não contam a partir do mesmo ponto: o paciente pode ter se mexido entretanto. Escolha uma série de uma só aquisição.
quality-no-pixel-spacing = { $count ->
    [one] 1 corte sem tamanho de pixel
   *[other] { $count } cortes sem tamanho de pixel
}
quality-no-pixel-spacing-do = Sem ele nada se pode medir. Escolha a série original do equipamento.
quality-tiles-lost = { $count ->
    [one] 1 mosaico que o destinatário não consegue separar em cortes
   *[other] { $count } mosaicos que o destinatário não consegue separar em cortes
}
quality-tiles-lost-do = Os elementos privados que o indicam faltam ou não puderam ficar. Escolha, se existir, uma série com uma imagem por corte.
quality-diffusion-lost = { $count ->
    [one] 1 imagem de difusão sem valor b e direção
   *[other] { $count } imagens de difusão sem valores b e direções
}
quality-diffusion-lost-do = Estão, pelo menos metade, em elementos privados. Os mapas calculados não precisam deles.
quality-scale-lost = { $count ->
    [one] 1 imagem sem o seu fator de escala
   *[other] { $count } imagens sem os seus fatores de escala
}
quality-scale-lost-do = Os valores não podem ser comparados nem calculados: o fator está num elemento privado.
quality-labels-lost = { $count ->
    [one] 1 objeto cujas estruturas, segmentos ou feixes perderam os nomes
   *[other] { $count } objetos cujas estruturas, segmentos ou feixes perderam os nomes
}
quality-labels-lost-do = Os nomes que não são seguramente inofensivos saem vazios ou como números: envie ao destinatário a lista do que cada número significa.
quality-uptake-lost = { $count ->
    [one] 1 imagem sem os dados com que se calcula o SUV
   *[other] { $count } imagens sem os dados com que se calcula o SUV
}
quality-uptake-lost-do = O peso, a dose ou a hora da injeção não puderam ficar. Dentro de um exame as atividades continuam comparáveis.
quality-times-lost = { $count ->
    [one] 1 imagem sem a hora que indica a sua passagem
   *[other] { $count } imagens sem as horas que distinguem as suas passagens
}
quality-times-lost-do = As horas saem junto com as datas. Passagens sobre o mesmo lugar não podem ser distinguidas nem ordenadas no tempo.
quality-kept-by = A predefinição { $preset } conserva isto.
remove = Retirar da lista
remove-hint = Del. Nada é apagado do disco.

# What a receiver wants
requirement-modalities = Só { $wanted }.
requirement-thickest-slice = Cortes de { $limit } mm no máximo.
requirement-largest-spacing = No máximo { $limit } mm de corte a corte.
requirement-fewest-images = Pelo menos { $limit } imagens por série.
requirement-no-tilt = Sem inclinação da gantry.
requirement-complete = Séries completas.
requirement-contrast-phases = Fase de contraste: { $phase }.
requirement-series = Uma série “{ $name }”.
requirement-phase-native = sem contraste
requirement-phase-arterial = arterial
requirement-phase-portal-venous = portal
requirement-phase-nephrographic = nefrográfica
requirement-phase-delayed = tardia
requirement-phase-excretory = excretora
requirement-by = { $count ->
    [one] Série
   *[other] Séries
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] Mais 1 série.
   *[other] Mais { $count } séries.
}
requirement-by-list = Falta algo na lista.
requirement-by-none = Não sai nenhuma série assim.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } imagem
    *[other] { $count } imagens
}
requirement-found-missing = { $count ->
    [one] falta { $count } imagem
    *[other] faltam { $count } imagens
}
requirement-found-unknown = o cabeçalho não informa
undo-removal = Devolver à lista
rows-before = As { $rows } linhas anteriores
rows-after = As { $rows } linhas seguintes
warning-mixed = { $patients ->
   *[other] Um mesmo estudo contém imagens de { $patients } pacientes que diferem no ID, no nome ou na data de nascimento. Retire o que não pertence e depois exporte.
}
warning-duplicates = { $files ->
    [one] Dois arquivos diferentes declaram ser a mesma imagem: ambos ficam de fora.
   *[other] Arquivos diferentes declaram ser a mesma imagem: todos ficam de fora.
}
warning-changed = { $files ->
    [one] 1 arquivo mudou desde que foi carregado, ou não pode mais ser lido. A sua imagem fica de fora. Limpe a lista e carregue-o de novo.
   *[other] { $files } arquivos mudaram desde que foram carregados, ou não podem mais ser lidos. As suas imagens ficam de fora. Limpe a lista e carregue-os de novo.
}
locked = O navegador não conseguiu abrir o seguinte. Solte uma pasta que esteja lá dentro, ou escolha-a com “Carregar DICOM…”:
hidden-files = O navegador esconde aqui arquivos ou pastas com nomes invulgares; podem faltar imagens. Escolha a pasta com “Carregar DICOM…” e compare o número de imagens:
question = Um paciente ou dois? O que difere está marcado. Nada de ambos sai até o dizer.
question-more = { $questions ->
    [one] Segue-se mais 1 pergunta.
   *[other] Seguem-se mais { $questions } perguntas.
}
one-patient = É um só paciente
two-patients = São dois pacientes
answered = Disse de pacientes desta lista se são um ou dois.
ask-again = Perguntar de novo
incomplete = A lista está incompleta.
incomplete-files = { $files ->
    [one] 1 arquivo foi encontrado e não lido.
   *[other] { $files } arquivos foram encontrados e não lidos.
}
incomplete-folders = { $folders ->
    [one] 1 pasta não foi lida até o fim: ninguém sabe quantas imagens faltam.
   *[other] { $folders } pastas não foram lidas até o fim: ninguém sabe quantas imagens faltam.
}
incomplete-damaged = { $files ->
    [one] 1 arquivo está danificado ou não pôde ser lido com certeza.
   *[other] { $files } arquivos estão danificados ou não puderam ser lidos com certeza.
}
incomplete-do = Carregue-a de novo, ou confirme junto a Exportar que a aceita como está.
sorted-out = { $files ->
    [0] { $files } arquivos não são imagens e foram descartados
    [one] 1 arquivo não é uma imagem e foi descartado
   *[other] { $files } arquivos não são imagens e foram descartados
}
unread = { $files ->
    [0] { $files } arquivos não puderam ser lidos e ficam de fora.
    [one] 1 arquivo não pôde ser lido e fica de fora.
   *[other] { $files } arquivos não puderam ser lidos e ficam de fora.
}

## Resultados

export-failed = A exportação falhou e nada dela foi salvo.
result-written = { $images ->
    [0] Não foi possível escrever nenhuma imagem.
    [one] 1 imagem escrita e verificada.
   *[other] { $images } imagens escritas e verificadas.
}
result-incomplete = De uma lista incompleta: podem faltar imagens. O relatório e o manifesto dizem isso.
result-hint = Salvos nos downloads do navegador: primeiro o relatório, depois o zip. Se o navegador perguntar se podem ser salvos vários arquivos, permita-o ou salve-os aqui. Envie apenas o zip; o relatório fica no hospital.
result-next = Antes do paciente seguinte, limpe a lista.
result-left-out = { $images ->
    [0] { $images } imagens foram deixadas de fora
    [one] 1 imagem foi deixada de fora
   *[other] { $images } imagens foram deixadas de fora
}
all-in-report = O relatório contém a lista completa.
save-zip = Salvar ZIP de novo
save-report = Salvar relatório de novo
save-tables = Salvar tabelas de novo
save-zip-as = Salvar ZIP como…
saved-there = Salvo.
saved-failed = Não foi possível salvar aí: o local pode estar cheio ou protegido contra escrita. Nada incompleto ficou para trás. Escolha outro local.

## Diálogos

intended-use = Utilização prevista
use-who = Para profissionais de saúde qualificados, para pacientes de todas as idades. Utilização mediante prescrição onde aplicável.
use-what = Para imagens de TC e RM. Outras imagens só são exportadas depois de as confirmar; mamografias, nunca.
use-not = Não se destina a diagnóstico. O que vê aqui apenas ajuda a escolher e a verificar imagens.
use-incidents = Comunique incidentes graves ao contato da sua instituição e à autoridade competente.
use-security = Mantenha este computador seguro: contas próprias, telas bloqueadas, antivírus. Envie o zip por uma via segura. O relatório PDF identifica o paciente e fica no hospital.
understood = Entendi
pair-title = { $patients ->
    [0] Serão exportados { $patients } pacientes
    [one] Será exportado { $patients } paciente
   *[other] Serão exportados { $patients } pacientes
}
pair-hint = Cada um recebe o seu próprio zip e o seu próprio relatório. Verifique os ID e informe os números do pedido.
pair-staying = { $patients ->
    [one] Este paciente fica de fora:
   *[other] Estes { $patients } pacientes ficam de fora:
}
start-export = Iniciar exportação

manual = Manual do usuário
shortcuts = Atalhos de teclado
about = Sobre o Veilig
about-what = O Veilig anonimiza imagens DICOM dentro do navegador. Não tem servidor e não usa a rede.
about-version = Versão
about-built = Compilada em
about-valid = Válida até
about-commit = Código-fonte (commit)
about-program = Hash do programa
about-config = Hash da configuração
about-no-config = nenhum: a configuração está vazia
about-licence = Licença
about-contact = Contato
about-no-contact = Pergunte a quem lhe deu esta página.
about-compare = O mesmo programa tem sempre o mesmo hash do programa, e a mesma configuração o mesmo hash da configuração. O manual explica como os comparar com os da versão publicada.
about-remembered = Este navegador lembra o ID do grupo, as configurações, o idioma, as cores e os tamanhos desta página, e que leu a utilização prevista. Nunca guarda nada de um paciente.
forget = Limpar configurações guardadas
forgotten = Limpas. Carregue de novo a página para recomeçar do zero.
third-party = Licenças de terceiros ({ $packages })
third-party-texts = Licenças de terceiros

## As teclas

shortcuts-everywhere = Em qualquer lugar
shortcuts-rectangle = Um retângulo para enegrecer
dividers = Linhas entre as partes
shortcut-manual = Manual do usuário
shortcut-list = Esta lista
shortcut-close = Fechar um diálogo ou menu
shortcut-tab = Campo ou botão seguinte, e o anterior
shortcut-row = Outra série
shortcut-range = Selecionar várias
shortcut-all = Selecionar todas
shortcut-remove = Retirar da lista as séries selecionadas
shortcut-undo = Devolver à lista as séries retiradas
shortcut-slice = Corte seguinte, e o anterior
shortcut-ten = Dez cortes para a frente ou para trás
shortcut-ends = Primeiro corte, último corte
shortcut-move = Movê-lo
shortcut-size = Alterar o seu tamanho
shortcut-divider = Mover a linha que tem o foco
key-shift = Shift
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Espaço

## Idade da versão e configuração da instituição

close-reminder = Fechar o lembrete
recalled = Lembrado neste computador desde { $day } e diferente do padrão: { $options }.
recalled-default = Usar o padrão
recalled-keep = Manter estas opções
recalled-read = Segundo este computador, a utilização prevista foi lida em { $day }.
recalled-again = Ler de novo
recalled-close = Fechar a nota sobre a utilização prevista
contact-is = Contato: { $contact }
validity-remind = { $days ->
    [0] Esta versão é válida até hoje.
    [one] Esta versão é válida por mais 1 dia.
   *[other] Esta versão é válida por mais { $days } dias.
}
validity-urge = { $days ->
    [0] Esta versão é válida até hoje. Obtenha já uma nova.
    [one] Esta versão é válida por mais 1 dia. Obtenha já uma nova.
   *[other] Esta versão é válida apenas por mais { $days } dias. Procure uma nova.
}
validity-over = O prazo de validade desta versão terminou. Continua funcionando, mas podem faltar correções: obtenha uma nova.
validity-blocked = O prazo de validade desta versão terminou e a sua instituição definiu que, nesse caso, ela para. Obtenha uma nova.
config-wrong = A configuração deste arquivo está errada
config-wrong-what = Para que nada seja exportado com configurações que ninguém quis, a página para aqui.
config-wrong-do = Para quem cuida deste arquivo: corrija o bloco “site-config” e carregue de novo a página. O manual, numa cópia não alterada do arquivo, descreve cada chave.
config-key = Chave
config-expected = Esperado
expected-json = JSON bem formado
expected-known-key = uma chave que o Veilig conheça; esta ele não conhece
expected-text = um texto entre aspas
expected-short-text = um texto suficientemente curto e sem caracteres de controle
expected-object = um objeto entre chaves
expected-yes-or-no = true ou false
expected-number = um número inteiro de 1 a 3650
expected-language = a etiqueta de um idioma que esta página tenha
expected-preset-name = o nome de uma predefinição; strict, planning, research e custom já têm o seu significado
expected-warn-or-block = "warn" ou "block"
expected-one-of = um de: { $values }
expected-list = uma lista entre colchetes que não esteja vazia e tenha no máximo 1000 itens
expected-length = um número de milímetros acima de 0 e de 1000 no máximo
expected-count = um número inteiro de 1 a 100000
expected-present = esta chave, com um valor
expected-another-name = um nome que nenhum outro destinatário tenha

## Antes de o programa arrancar: estas linhas estão no HTML da página, uma linha cada

start-script = O Veilig funciona dentro do navegador e precisa de JavaScript. Permita-o para esta página e carregue-a de novo.
start-starting = O Veilig está iniciando…
start-missing = O Veilig não pode funcionar neste navegador. Faltam:
start-missing-do = Abra este arquivo numa versão atual do Chrome, Edge ou Firefox. Algumas instituições desativam estas funções: pergunte a quem administra este computador.
start-failed = Não foi possível iniciar o Veilig neste navegador. Abra este arquivo numa versão atual do Chrome, Edge ou Firefox.

## O manual

manual-contents = Índice
manual-search = Procurar no manual
manual-found = { $sections ->
    [0] Nada encontrado
    [one] 1 seção encontrada
   *[other] { $sections } seções encontradas
}
manual-english = Em inglês
manual-own = No seu idioma
manual-option = Opção
manual-dicom-name = Nome DICOM
manual-code = Código
manual-yes = sim
