//! `cargo xtask serve`: a small server for trying the page, on this machine only.

use crate::page::build;
use crate::page::pack;
use crate::run::{Done, root};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;

/// Builds, then serves dist/ until Ctrl-C.
pub fn serve(port: Option<&str>) -> Done {
    let port: u16 = port.unwrap_or("8080").parse().map_err(|_| "the port must be a number up to 65535")?;
    build::build(build::BuildKind::Release)?;
    let dist = root().join("dist");
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    println!("http://127.0.0.1:{port}/{}", pack::PAGE);
    println!("file://{}", dist.join(pack::PAGE).display());
    println!("Ctrl-C ends it.");
    for stream in listener.incoming().flatten() {
        // A browser that goes away while it is served is no reason to stop.
        let dist = dist.clone();
        std::thread::spawn(move || answer(stream, &dist).ok());
    }
    Ok(())
}

fn answer(mut stream: TcpStream, dist: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(std::time::Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let name = target.split(['?', '#']).next().unwrap_or("/").trim_start_matches('/');
    let name = if name.is_empty() { pack::PAGE } else { name };
    // dist/ is flat: a name with a slash, or anything but what is built, is not there.
    let kind = match name {
        pack::PAGE => "text/html; charset=utf-8",
        "SHA256SUMS" => "text/plain; charset=utf-8",
        _ => "",
    };
    let (status, kind, body) = match fs::read(dist.join(name)) {
        Ok(body) if !kind.is_empty() => ("200 OK", kind, body),
        _ => ("404 Not Found", "text/plain", b"Not here.\n".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}
