import { isDeepStrictEqual } from 'node:util'
import type { Answer, Client } from './client.js'

/** What the walkthrough has come to know, by name: ids of people, proposals, dossiers … */
export type Known = Record<string, string>

/** One step: who does what, what is expected. */
export interface Step {
  title: string
  play(stage: Stage): Promise<void>
}

/** Why the walkthrough stopped: something was not as expected. */
export class NotAsExpected extends Error {}

/** Where the steps play: asks the hub, says what was asked and what came back, remembers ids. */
export class Stage {
  readonly known: Known = {}

  constructor(
    private readonly client: Client,
    readonly say: (line: string) => void,
  ) {}

  /** An id that an earlier step has found. */
  id(name: string): string {
    const id = this.known[name]
    if (!id) throw new NotAsExpected(`no step has found "${name}"`)
    return id
  }

  /** Asks as a viewer; any GraphQL error is unexpected. */
  async ask(
    viewer: string,
    day: string,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer['data']> {
    const { data, errors } = await this.client.as(viewer, day, query, variables)
    if (errors)
      throw new NotAsExpected(`${viewer} asked ${query}\n  and was answered ${JSON.stringify(errors)}`)
    return data
  }

  /** Asks where errors are part of what is expected. */
  answer(viewer: string, day: string, query: string): Promise<Answer> {
    return this.client.as(viewer, day, query)
  }

  /** Asks as a third party. */
  withKey(key: string, query: string): Promise<Answer> {
    return this.client.withKey(key, query)
  }

  /** Does a mutation with one input; says who did it and what came back. */
  async act(
    viewer: string,
    day: string,
    mutation: string,
    input: object,
    selection: string,
  ): Promise<Answer['data']> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${inputTypes[mutation] ?? type}!) { payload: ${mutation}(input: $input) { ${selection} userErrors { code message path ruleId legalBasis } } }`
    const { payload } = await this.ask(viewer, day, query, { input })
    this.say(`  ${day}  ${viewer} → ${mutation}`)
    for (const error of payload.userErrors) {
      this.say(
        `      refused: ${error.message}${error.ruleId ? ` [${error.ruleId}; ${error.legalBasis}]` : ''}`,
      )
    }
    return payload
  }

  /** Does a mutation that must succeed. */
  async succeed(
    viewer: string,
    day: string,
    mutation: string,
    input: object,
    selection: string,
  ): Promise<Answer['data']> {
    const payload = await this.act(viewer, day, mutation, input, selection)
    this.expect(`${mutation} succeeds`, payload.userErrors, [])
    return payload
  }

  /** Compares; says what was found, and stops the walkthrough when it is something else. */
  expect(what: string, found: unknown, expected: unknown): void {
    if (isDeepStrictEqual(found, expected)) return this.say(`      ✓ ${what}`)
    throw new NotAsExpected(
      `${what}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`,
    )
  }
}

/** Mutations whose input type has another name. */
const inputTypes: Record<string, string> = {
  returnProposal: 'ProposalReasonInput',
  withdrawProposal: 'ProposalReasonInput',
}
