/** Most bytes of a document of an issuer: its keys take some thousand. */
const mostBytes = 1 << 20

/** Fetches a small document; throws when it is a large one. The signal of the request bounds the reading too. */
export async function fetchBounded(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Error(`${address} was answered with more than ${mostBytes} bytes`)
    parts.push(part)
  }
  return new Response(new Blob(parts), { status: response.status })
}
