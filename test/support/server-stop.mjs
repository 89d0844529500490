export default async function stopServer() {
  await globalThis.placetTestServer?.stop();
}
