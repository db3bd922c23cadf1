import { SaxesParser } from "saxes";
import { problem } from "./problem";

export type Attributes = Record<string, string>;
export type XmlHandler = { open?: (name: string, attributes: Attributes) => void; text?: (text: string) => void; close?: (name: string) => void };

/** No office writes anything nested more deeply. */
const DEEPEST = 256;
const PIECE = 64 * 1024;

/** Reads a part of XML. Entities of its own are refused, and so is what is nested without end; names keep their prefixes. */
export function readXml(bytes: Buffer, handler: XmlHandler) {
  const reader = xmlReader(handler);
  for (let at = 0; at < bytes.length; at += PIECE) reader.write(bytes.subarray(at, at + PIECE));
  reader.end();
}

/** Reads XML as its bytes come. */
export function xmlReader(handler: XmlHandler) {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", () => {
    throw problem("declaresEntities");
  });
  parser.on("error", () => {
    throw problem("damaged");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw problem("tooDeep");
    handler.open?.(tag.name, tag.attributes as Attributes);
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close?.(tag.name);
  });
  let decoder: TextDecoder | null = null;
  return {
    write(bytes: Buffer) {
      decoder ??= new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8");
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end: () => void parser.close(),
  };
}
