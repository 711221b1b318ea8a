import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Employment, QualityRating } from './person.entity.js'
import { loadEmployments, loadPeople, loadRatings, type FoundPerson } from './person.store.js'

/** People by id, also by the id of a record that was merged into another. */
export const personLoader = loaderOf(loadPeople, (person: FoundPerson) => person.askedId)

/** Quality ratings by person. */
export const ratingLoader = listLoaderOf(loadRatings, (rating: QualityRating) => rating.personId)

/** Employments by person on a day; all of them without a day. */
export function employmentLoader(context: Context, asOf: string | null): DataLoader<string, Employment[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadEmployments(read, ids, asOf),
      (employment: Employment) => employment.personId,
    ),
    `employments on ${asOf}`,
  )
}
