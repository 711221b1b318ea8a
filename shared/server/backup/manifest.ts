import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, dirname } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { StartupError } from '../startup-error.js'

const manifestFile = 'manifest.json'

const content = z.object({
  format: z.literal(1),
  /** The instant at which the copying ended: the backup holds what was committed then. */
  madeAt: z.string(),
  /** Where the files of the data folder and the contents of uploaded files lie in the backup. */
  folders: z.array(z.string()),
  files: z.record(z.string(), z.object({ size: z.number(), sha256: z.string() })),
})

/** What a backup consists of: every folder, and every file with its size in bytes and its digest. */
export type Manifest = z.infer<typeof content>

/** The text that goes into the backup as its last file; a folder without it is no backup. */
export function textOf(manifest: Manifest): { name: string; text: string } {
  return { name: manifestFile, text: `${JSON.stringify(manifest, null, 1)}\n` }
}

/** Reads the manifest of a backup. @throws StartupError when the folder is none. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestFile)
  if (!existsSync(file)) {
    throw new StartupError(
      `${folder} is no backup: it has no ${manifestFile}; give the folder that npm run backup has made.`,
    )
  }
  try {
    return content.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartupError(
      `${file} cannot be read as the manifest of a backup of this version; take another backup.`,
    )
  }
}

/** Copies a file and answers what its manifest says of it. */
export async function copyFile(from: string, to: string): Promise<Manifest['files'][string]> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  return pass(from, createWriteStream(to, { mode: 0o600 }))
}

/** Reads every file of a backup. @throws StartupError that names each one that is missing or is not what was written. */
export async function assertWhole(folder: string, { files }: Manifest): Promise<void> {
  const wrong: string[] = []
  for (const [name, expected] of Object.entries(files)) {
    const found = await pass(join(folder, name), nowhere()).catch(() => undefined)
    if (!found) wrong.push(`${name} is missing`)
    else if (found.sha256 !== expected.sha256) wrong.push(`${name} is not what was written`)
  }
  if (wrong.length > 0) {
    const more = wrong.length > 10 ? `; and ${wrong.length - 10} more` : ''
    throw new StartupError(
      `The backup ${folder} is damaged: ${wrong.slice(0, 10).join('; ')}${more}; nothing was restored; take another backup.`,
    )
  }
}

async function pass(from: string, to: Writable): Promise<Manifest['files'][string]> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(from), measure, to)
  return { size, sha256: hash.digest('hex') }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
