import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import type { InitiativeRecognition } from './recognition.entity.js'
import { competentScopes, loadReceivers, loadRecognitions, type CompetentScope } from './recognition.store.js'

/** Recognitions by initiative. */
export const recognitionLoader = listLoaderOf(
  loadRecognitions,
  (recognition: InitiativeRecognition) => recognition.initiativeId,
)

/** By initiative, the scopes at which the viewer's organizations could recognize it by a decision of today. */
export function competenceLoader(context: Context): DataLoader<string, CompetentScope[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => competentScopes(read, ids, read.today),
      (competent) => competent.initiativeId,
    ),
    'competent scopes',
  )
}

/** By initiative, the viewer's organizations to which it was reported. */
export const receiverLoader = listLoaderOf(loadReceivers, (receiver) => receiver.initiativeId)
