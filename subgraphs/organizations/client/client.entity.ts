import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Instant, UUID } from '../../../shared/federation/scalars.js'

/** What a key is good for. */
export enum ApiScope {
  PUBLISHED_RESULTS = 'PUBLISHED_RESULTS',
  EDITIONS = 'EDITIONS',
  CHANGE_FEED = 'CHANGE_FEED',
  PERSONAL_DATA = 'PERSONAL_DATA',
  IMPORT = 'IMPORT',
}
registerEnumType(ApiScope, {
  name: 'ApiScope',
  description:
    "What a third party's key is good for, in the part of the tree that vouches for it and below. PUBLISHED_RESULTS: published decisions, recognitions and role models. EDITIONS: published tables. CHANGE_FEED: which organizations changed, everywhere, and which people, employments and appointments there. PERSONAL_DATA: protected fields where their owner has granted it by name (grantPersonalData), each reading recorded. IMPORT: handing in sheets of people of the organization that vouches, which a person then applies. Live sums are open to no key.",
})

/** Whether the keys of a client open anything. */
export enum ApiClientState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(ApiClientState, {
  name: 'ApiClientState',
  description: 'ACTIVE; EXPIRED: its last day is over; REVOKED: ended by an ADMIN.',
})

/** A key, without its secret. */
@ObjectType({ description: 'A key of a client (khóa API), without its secret, which is stored nowhere.' })
export class ApiKey {
  clientId: string

  @Field(() => String, { description: 'How it begins: thub_<prefix>.' })
  prefix: string

  @Field(() => Instant, { description: 'When it was made.' })
  madeAt: string

  @Field(() => Instant, { nullable: true, description: 'Until when it is good; null when no end is set.' })
  validTo: string | null
}

/** A third party. */
@ObjectType({ description: 'A third party that an organization vouches for (bên thứ ba dùng API).' })
export class ApiClient {
  @Field(() => UUID, { description: 'Identifier; the journal names the client "client:<id>".' })
  id: string

  organizationId: string

  @Field(() => String, { description: 'Name of the third party.' })
  name: string

  @Field(() => [ApiScope], { description: 'What its keys are good for.' })
  scopes: ApiScope[]

  @Field(() => [String], {
    description: 'Networks (CIDR) from which its keys are accepted; empty means everywhere.',
  })
  networks: string[]

  @Field(() => ApiClientState, { description: 'Whether its keys open anything today.' })
  state: ApiClientState

  /** 'infinity' while no end is set; the API shows null then. */
  validTo: string

  @Field(() => Instant, {
    nullable: true,
    description: 'The hour in which it asked last; null when it never did.',
  })
  lastUsedAt: string | null

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A page of clients. */
export const ApiClientConnection = connectionOf(ApiClient, 'ApiClient')
