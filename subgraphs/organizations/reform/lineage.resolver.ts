import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { OrganizationForm, OrganizationLineage, ReformAct } from './reform.entity.js'
import {
  actLoader,
  actsOfLoader,
  formLoader,
  linesOfActLoader,
  predecessorLoader,
  successorLoader,
} from './reform.loader.js'

/** Where an organization came from, what became of it, and what it was called. */
@Resolver(() => Organization)
export class OrganizationHistoryResolver {
  @FieldResolver(() => [OrganizationLineage], { description: 'What it came out of.' })
  predecessors(@Root() { id }: Organization, @Ctx() context: Context): Promise<OrganizationLineage[]> {
    return context.loader(predecessorLoader).load(id)
  }

  @FieldResolver(() => [OrganizationLineage], { description: 'What came out of it.' })
  successors(@Root() { id }: Organization, @Ctx() context: Context): Promise<OrganizationLineage[]> {
    return context.loader(successorLoader).load(id)
  }

  @FieldResolver(() => [OrganizationForm], { description: 'Its earlier names, levels and kinds, dated.' })
  earlierForms(@Root() { id }: Organization, @Ctx() context: Context): Promise<OrganizationForm[]> {
    return context.loader(formLoader).load(id)
  }

  @FieldResolver(() => [ReformAct], { description: 'Reforms that changed it, the first one first.' })
  reformActs(@Root() { id }: Organization, @Ctx() context: Context): Promise<ReformAct[]> {
    return context.loader(actsOfLoader).load(id)
  }
}

/** The ends of a line. */
@Resolver(() => OrganizationLineage)
export class LineageResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'The earlier one.' })
  predecessor(@Root() line: OrganizationLineage, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(line.predecessorId)
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The later one.' })
  successor(@Root() line: OrganizationLineage, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(line.successorId)
  }

  @FieldResolver(() => ReformAct, { nullable: true, description: 'The act that made it.' })
  act(@Root() line: OrganizationLineage, @Ctx() context: Context): Promise<ReformAct | null> {
    return context.loader(actLoader).load(line.actId)
  }
}

/** What an act concerned. */
@Resolver(() => ReformAct)
export class ReformActResolver {
  @FieldResolver(() => [Organization], { description: 'Organizations that it changed.' })
  async organizations(@Root() act: ReformAct, @Ctx() context: Context): Promise<Organization[]> {
    const found = await context.loader(organizationLoader).loadMany(act.organizationIds)
    return found.filter((one): one is Organization => one instanceof Object && 'code' in one)
  }

  @FieldResolver(() => [OrganizationLineage], { description: 'Who came out of whom by it.' })
  lineage(@Root() { id }: ReformAct, @Ctx() context: Context): Promise<OrganizationLineage[]> {
    return context.loader(linesOfActLoader).load(id)
  }
}

/** The act by which a form ended. */
@Resolver(() => OrganizationForm)
export class OrganizationFormResolver {
  @FieldResolver(() => ReformAct, { nullable: true, description: 'The act by which it ended.' })
  act(@Root() form: OrganizationForm, @Ctx() context: Context): Promise<ReformAct | null> {
    return context.loader(actLoader).load(form.actId)
  }
}
