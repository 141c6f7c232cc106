/** `text` as it stands, for `like` and for the client's `contains`, which take % and _ for any characters. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
