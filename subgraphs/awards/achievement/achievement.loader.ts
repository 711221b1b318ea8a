import { loaderOf } from '../../../shared/federation/loaders.js'
import type { Achievement } from './achievement.entity.js'
import { loadAchievements } from './achievement.store.js'

/** Achievements by id. */
export const achievementLoader = loaderOf(loadAchievements, (one: Achievement) => one.id)
