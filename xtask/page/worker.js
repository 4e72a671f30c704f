// A worker's beginning: waits for {module}, starts the program, whose main() installs its own onmessage
// and then says that it is ready.
self.onmessage = (event) => {
  self.onmessage = null;
  self.veiligModule = event.data.module;
  wasm_bindgen.initSync({ module: event.data.module });
};
