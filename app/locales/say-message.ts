import { en } from "./en";
import { bringMessages, type MessageKey, type T, type Values } from "./translator";

bringMessages(en);

/** Says a message that comes by its key, as a refusal does from the server: it may be any, so a page that says one has all messages at hand. */
export const sayMessage = ({ key, values }: { key: MessageKey; values?: Values }, t: T) => t(key, values);
