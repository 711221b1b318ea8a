import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Employment, Person, QualityRating } from './person.entity.js'
import { loadEmployments, loadPeople, loadRatings } from './person.store.js'

/** People by id. */
export const personLoader = loaderOf(loadPeople, (person: Person) => person.id)

/** Quality ratings by person. */
export const ratingLoader = listLoaderOf(loadRatings, (rating: QualityRating) => rating.personId)

/** Employments by person on a day. */
export function employmentLoader(context: Context, asOf: string): DataLoader<string, Employment[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadEmployments(read, ids, asOf),
      (employment: Employment) => employment.personId,
    ),
    `employments on ${asOf}`,
  )
}
