import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { importPKCS8, importSPKI, type CryptoKey } from 'jose'
import { makeOnce } from '../config/make-once.js'

/** The gateway signs viewer assertions with the private key; subgraphs hold the public one and the common secret. */
export interface HubKeys {
  assertionPrivateKey: CryptoKey
  assertionPublicKey: CryptoKey
  serviceSecret: Uint8Array
}

/** What a program without the gateway holds: it can check who asks, and not say so itself. */
export type SubgraphKeys = Omit<HubKeys, 'assertionPrivateKey'>

/** The same keys as text: PEM (PKCS#8 and SPKI) and any long string. */
export interface KeyMaterial {
  privatePem: string
  publicPem: string
  serviceSecret: string
}

/** The text of the keys that every program holds. */
export type SubgraphKeyMaterial = Omit<KeyMaterial, 'privatePem'>

/** New keys, for a data folder or for `npm run keys`. */
export function generateKeys(): KeyMaterial {
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return {
    privatePem: pair.privateKey,
    publicPem: pair.publicKey,
    serviceSecret: randomBytes(32).toString('base64url'),
  }
}

/** Keys kept in `<dataDir>/keys.json`, made by whichever process comes first. */
export function localKeys(dataDir: string): KeyMaterial {
  return makeOnce(join(dataDir, 'keys.json'), generateKeys)
}

/** Keys as the crypto library wants them. */
export async function importKeys(material: KeyMaterial): Promise<HubKeys> {
  return {
    assertionPrivateKey: await importPKCS8(material.privatePem, 'EdDSA'),
    ...(await importSubgraphKeys(material)),
  }
}

/** The keys of a program without the gateway. */
export async function importSubgraphKeys(material: SubgraphKeyMaterial): Promise<SubgraphKeys> {
  return {
    assertionPublicKey: await importSPKI(material.publicPem, 'EdDSA'),
    serviceSecret: new TextEncoder().encode(material.serviceSecret),
  }
}
