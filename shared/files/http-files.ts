import { Readable } from 'node:stream'
import { decodeJwt } from 'jose'
import { Agent, fetch } from 'undici'
import { TooLarge } from './file-store.js'
import type { FileGrant } from './file-token.js'
import type { FileDoor, StoredFile } from './room-files.js'

const agent = new Agent({ keepAliveTimeout: 30_000, headersTimeout: 60_000, bodyTimeout: 60_000 })

/** The files of a room behind an address: what is put and got is streamed through; the room checks the token. */
export function httpFiles(url: string, room: string): FileDoor {
  const at = (token: string): URL => new URL(`/files/${room}/${token}`, url)
  return {
    receive: async (token, content) => {
      const response = await fetch(at(token), {
        method: 'PUT',
        body: content,
        duplex: 'half',
        dispatcher: agent,
      })
      if (response.status === 413) throw new TooLarge('as the room says')
      if (response.status !== 201) return void (await response.body?.cancel())
      return (await response.json()) as StoredFile
    },
    deliver: async (token) => {
      const response = await fetch(at(token), { dispatcher: agent })
      if (!response.ok || !response.body) return void (await response.body?.cancel())
      // The room has verified it; here it only says the name.
      const { grant } = decodeJwt<{ grant: FileGrant }>(token)
      return { grant, content: Readable.fromWeb(response.body) }
    },
  }
}
