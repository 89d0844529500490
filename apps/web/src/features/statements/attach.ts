/** Sends a file to be kept as evidence. Answers its id, or why it was not kept in words. */
export async function attach(file: File): Promise<{ readonly id: string } | { readonly message: string }> {
  const answer = await fetch(`/evidence?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream', 'accept-language': document.documentElement.lang },
    body: file,
  });
  const said = (await answer.json()) as { id?: string; message?: string };
  return said.id ? { id: said.id } : { message: said.message ?? String(answer.status) };
}
