import { loaderOf } from '../../../shared/federation/loaders.js'
import type { RoleModel } from './role-model.entity.js'
import { loadRoleModels } from './role-model.store.js'

/** Role models by id. */
export const roleModelLoader = loaderOf(loadRoleModels, (model: RoleModel) => model.id)
