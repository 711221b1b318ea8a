import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import { z } from 'zod'

/** A whole number within bounds, with the value that holds when the variable is not set. */
export function wholeNumber(least: number, most: number, preset: number) {
  const fits = (text: string): boolean =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
  const error = `a whole number from ${least} to ${most} is expected (${preset} when it is not set)`
  return z.string().refine(fits, { error }).transform(Number).default(preset)
}

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[], preset: W) {
  return z
    .enum(words, { error: `one of ${words.join(', ')} is expected (${preset} when it is not set)` })
    .default(preset)
}

/** An address with one of the protocols, e.g. 'http:'. */
export function address(protocols: readonly string[], example: string) {
  const fits = (text: string): boolean => URL.canParse(text) && protocols.includes(new URL(text).protocol)
  return z
    .string()
    .refine(fits, { error: `an address such as ${example} is expected` })
    .optional()
}

/** The base address of a program of the hub: the hub adds the paths. */
export function baseAddress(example: string) {
  const error = `an address without a path such as ${example} is expected`
  const fits = (text: string | undefined): boolean =>
    text === undefined || !URL.canParse(text) || new URL(text).pathname === '/'
  return address(['http:', 'https:'], example).refine(fits, { error })
}

/** An Ed25519 key as PEM text; "\n" written as two characters is accepted, since many tools store one line only. */
export function ed25519Pem(kind: 'private' | 'public') {
  const fits = (pem: string): boolean => readKey(pem, kind)?.asymmetricKeyType === 'ed25519'
  const error = `an Ed25519 ${kind} key in PEM form is expected`
  return z.string().transform(withLineBreaks).refine(fits, { error }).optional()
}

function withLineBreaks(text: string): string {
  return text.replaceAll('\\n', '\n')
}

function readKey(pem: string, kind: 'private' | 'public'): KeyObject | undefined {
  try {
    return kind === 'private' ? createPrivateKey(pem) : createPublicKey(pem)
  } catch {
    return undefined
  }
}

/** True when the public key belongs to the private one; false also when either is unreadable. */
export function isPair(privatePem: string, publicPem: string): boolean {
  const [own, given] = [readKey(privatePem, 'private'), readKey(publicPem, 'public')]
  return own !== undefined && given !== undefined && createPublicKey(own).equals(given)
}

/** Origins of web pages, between commas; none when it is not set. */
export function origins(example: string) {
  const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text
  return listOf(
    isOrigin,
    `origins between commas (scheme, host and port, nothing after) such as ${example} are expected`,
  )
}

/** Addresses or networks, between commas; none when it is not set. */
export function networks(example: string) {
  const isNetwork = (text: string): boolean => {
    const [address = '', bits = '0', ...more] = text.split('/')
    const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1
    return more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most
  }
  return listOf(isNetwork, `addresses or networks between commas such as ${example} are expected`)
}

function listOf(fits: (text: string) => boolean, error: string) {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .refine((all) => all.every(fits), { error })
}
