import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { loadOwnTypesFor } from '../own-type/own-type.store.js'
import { OrganizationRef } from '../references/references.js'
import { awardTypesOn } from '../rules/award-types.js'
import { chainFor } from '../rules/competences.js'
import { isOwn, voteRuleOf } from '../rules/own-type.js'
import { ownTypeChain } from '../rules/own-type-chain.js'
import { isListedBeforeProposing, timeLimitsFor } from '../rules/time-limits.js'
import { AwardType, CompetentStep, shownType, StepLimit, VoteNeed } from './award-type.entity.js'
import { CommendationKind } from './award-type.enums.js'

/** The catalogue of award types. */
@Resolver(() => AwardType)
export class AwardTypeResolver {
  @Query(() => [AwardType], {
    description:
      'Titles and forms that exist on a day: those of the law, and where an organization is named those that it or who lies above it has defined.',
  })
  async awardTypes(
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
    @Arg('organizationId', () => UUID, {
      nullable: true,
      description: 'For whom: also the award types of its own and of those above it.',
    })
    organizationId?: string,
  ): Promise<AwardType[]> {
    const day = asOf ?? context.read.today
    const own = organizationId ? await loadOwnTypesFor(context.read, [organizationId], day) : []
    return [...awardTypesOn(day), ...own].map((row) => shownType(row, day))
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Who has defined it, and decides it; null for those of the law.',
  })
  organization(@Root() { source }: AwardType): OrganizationRef | null {
    return isOwn(source) ? { id: source.ownerId } : null
  }

  @FieldResolver(() => [String], {
    description:
      'In which points it departs from those of wider scope, by Accept-Language; empty where in none.',
  })
  departures(@Root() { source }: AwardType, @Ctx() { locale }: Context): string[] {
    return 'departures' in source ? source.departures.map((sentence) => sentence[locale]) : []
  }

  @FieldResolver(() => [VoteNeed], { description: 'The votes that it needs; empty where none is recorded.' })
  votes(@Root() { code, asOf, source }: AwardType): VoteNeed[] {
    const councils = ['SUBMITTING', 'PROVINCE_OR_MINISTRY'] as const
    return councils.flatMap((council) => {
      const rule = voteRuleOf(source, code, asOf, council)
      if (!rule || rule.council !== council) return []
      const { ruleId, threshold, comparison, verification, legalBasis } = rule
      const share = threshold.numerator / threshold.denominator
      return [{ ruleId, council, share, atLeast: comparison === 'AT_LEAST', verification, legalBasis }]
    })
  }

  @FieldResolver(() => [StepLimit], { description: 'The time limits of its steps.' })
  timeLimits(@Root() { code, asOf }: AwardType): StepLimit[] {
    return timeLimitsFor(code, asOf)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Must be listed publicly before it is proposed (R-PUB-01, Luật 06/2022/QH15, Điều 84 khoản 5).',
  })
  isListedBeforeProposing(@Root() { code, asOf }: AwardType): boolean {
    return isListedBeforeProposing(code, asOf)
  }

  @FieldResolver(() => [CompetentStep], {
    description:
      'The way of a proposal of an owner of a kind; its only step is OWNER where the owner itself decides; empty where no competence is recorded.',
  })
  chain(
    @Root() { code, asOf, source }: AwardType,
    @Arg('ownerKind', () => String, {
      description: 'Kind of the organization that proposes, e.g. "PRIMARY".',
    })
    ownerKind: string,
    @Arg('commendationKind', () => CommendationKind, {
      defaultValue: CommendationKind.MERIT,
      description: 'Why it is proposed (loại hình khen thưởng): some kinds take another way.',
    })
    commendationKind: CommendationKind,
  ): CompetentStep[] {
    if (!isOwn(source)) return chainFor({ awardType: code, ownerKind, commendationKind }, asOf)
    const { ownerKind: giverKind, legalBasis } = source
    return ownTypeChain({ giverKind, ownerKind, legalBasis }, asOf)
  }
}
