/** Hands a text to the browser as a file. */
export function downloadAs(type: string, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A table; the mark at its start tells spreadsheets that it is UTF-8. */
export function download(name: string, text: string): void {
  downloadAs('text/csv', name, `\uFEFF${text}`);
}
