// Serves the one page on this machine, as an intranet server would. Under INTRANET's name it is no secure context,
// other than under 127.0.0.1.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';

export const INTRANET = 'intranet-host';

export const serve = async (page, host = '127.0.0.1') => {
  const asked = [];
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    asked.push(path);
    if (path !== '/veilig.html') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(page));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://${host}:${server.address().port}/veilig.html`,
    asked,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
};
