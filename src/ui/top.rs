//! The line above: what this is, that it is offline, and help.

use super::help::Manual;
use super::icons;
use super::words::use_words;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What of the help is open.
#[derive(Clone, Copy, PartialEq)]
enum Help {
    Nothing,
    Menu,
    Manual,
}

/// The line.
#[function_component]
pub fn Top() -> Html {
    let words = use_words();
    let help = use_state(|| Help::Nothing);
    let (button, first) = (use_node_ref(), use_node_ref());
    let set = |what: Help| {
        let help = help.clone();
        move || help.set(what)
    };
    {
        // A menu that opens takes the focus; who closes something is back at the button.
        let (button, first) = (button.clone(), first.clone());
        let was = use_mut_ref(|| Help::Nothing);
        use_effect_with(*help, move |now| {
            let node = match (was.replace(*now), *now) {
                (_, Help::Menu) => Some(first),
                (Help::Menu | Help::Manual, Help::Nothing) => Some(button),
                _ => None,
            };
            if let Some(element) = node.and_then(|node| node.cast::<HtmlElement>()) {
                // It fails for no element that can be seen.
                let _ = element.focus();
            }
        });
    }
    let toggle = set(if *help == Help::Menu { Help::Nothing } else { Help::Menu });
    let (open, close, end) = (set(Help::Manual), set(Help::Nothing), set(Help::Nothing));
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    });
    html! {
        <header>
            <div class="brand">{ icons::logo() }<h1>{ "Veilig" }</h1><small>{ words.text("subtitle") }</small></div>
            <span class="spacer" />
            <span class="badge">{ icons::done() }{ words.text("offline") }</span>
            <div class="help" {onkeydown}>
                <button
                    ref={button}
                    class="ghost"
                    aria-haspopup="menu"
                    aria-expanded={(*help == Help::Menu).to_string()}
                    onclick={Callback::from(move |_: MouseEvent| toggle())}
                >
                    { words.text("help") }{ icons::down() }
                </button>
                if *help == Help::Menu {
                    <div class="menu" role="menu" aria-label={words.text("help")}>
                        <button ref={first} role="menuitem" onclick={Callback::from(move |_: MouseEvent| open())}>
                            { words.text("manual") }
                        </button>
                    </div>
                }
            </div>
            <small class="version">{ env!("CARGO_PKG_VERSION") }</small>
            if *help == Help::Manual {
                <Manual on_close={Callback::from(move |()| end())} />
            }
        </header>
    }
}
