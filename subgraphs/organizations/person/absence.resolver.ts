import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { Day } from '../../../shared/federation/scalars.js'
import { Discipline, PersonLeave } from './absence.entity.js'
import { EndLeaveInput, RecordDisciplineInput, RecordLeaveInput } from './absence.inputs.js'
import { endLeave, recordDiscipline, recordLeave } from './absence.service.js'
import { loadDisciplines, loadLeavesOf } from './absence.store.js'
import { Person } from './person.entity.js'
import { PersonPayload, personPayload } from './person.resolver.js'
import { readsProtected } from './protected.resolver.js'

const leaveLoader = listLoaderOf(loadLeavesOf, ({ personId }: PersonLeave) => personId)
const disciplineLoader = listLoaderOf(loadDisciplines, ({ personId }: Discipline) => personId)

/** Leaves and disciplines of people. */
@Resolver(() => Person)
export class AbsenceResolver {
  @FieldResolver(() => [PersonLeave], { description: 'Leaves, latest first.' })
  leaves(@Root() person: Person, @Ctx() context: Context): Promise<PersonLeave[]> {
    return context.loader(leaveLoader).load(person.id)
  }

  @FieldResolver(() => [Discipline], {
    nullable: true,
    description: 'Disciplines, latest first; null where they may not be read.',
  })
  async disciplines(@Root() person: Person, @Ctx() context: Context): Promise<Discipline[] | null> {
    return (await readsProtected(context, person.id))
      ? context.loader(disciplineLoader).load(person.id)
      : null
  }

  @Mutation(() => PersonPayload, { description: 'Records a leave of a person.' })
  recordLeave(
    @Ctx() context: Context,
    @Arg('input', () => RecordLeaveInput) input: RecordLeaveInput,
  ): Promise<PersonPayload> {
    const what = { action: 'recordLeave', input, idempotencyKey: input.idempotencyKey }
    return personPayload(
      context,
      context.act(what, (work) => recordLeave(work, input)),
    )
  }

  @Mutation(() => PersonPayload, { description: 'Ends a leave.' })
  endLeave(
    @Ctx() context: Context,
    @Arg('input', () => EndLeaveInput) input: EndLeaveInput,
  ): Promise<PersonPayload> {
    return personPayload(
      context,
      context.act({ action: 'endLeave' }, (work) => endLeave(work, input)),
    )
  }

  @Mutation(() => PersonPayload, { description: 'Records a discipline of a person; protected.' })
  recordDiscipline(
    @Ctx() context: Context,
    @Arg('input', () => RecordDisciplineInput) input: RecordDisciplineInput,
  ): Promise<PersonPayload> {
    const what = { action: 'recordDiscipline', input, idempotencyKey: input.idempotencyKey }
    return personPayload(
      context,
      context.act(what, (work) => recordDiscipline(work, input)),
    )
  }
}

/** The end of a leave. */
@Resolver(() => PersonLeave)
export class LeaveResolver {
  @FieldResolver(() => Day, { nullable: true, description: 'First day back; null while it is not known.' })
  validTo(@Root() leave: PersonLeave): string | null {
    return leave.validTo === 'infinity' ? null : leave.validTo
  }
}
