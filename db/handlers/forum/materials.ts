import type { OfficeContract } from '../../../shared/contract/index.ts'
import { permissionLabel } from '../../../shared/domain/forum/fields.ts'
import { assertAddress, assertPermission } from '../../../shared/domain/forum/materials.ts'
import { missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { slotRows } from '../../tables/forum/forum.ts'
import {
  deleteForumMaterial,
  forumMaterialOwner,
  forumMaterialRows,
  putForumMaterial,
  setPermission,
} from '../../tables/forum/material.ts'
import { assertOwn, fresh, touched } from './kept.ts'

type Forum = Handlers<OfficeContract>['forum']

export const setMaterials: Forum['setMaterials'] = (ctx, { id, revision, materials }) => {
  const row = fresh(ctx, { id, revision })
  assertOwn(materials, (line) => forumMaterialOwner(ctx.db, line), id)
  const slots = new Set(slotRows(ctx.db, id).map((slot) => slot.id))
  for (const { slotId, address } of materials) {
    if (slotId !== null && !slots.has(slotId)) throw missing('次第の行')
    assertAddress(address)
  }
  const kept = new Set(materials.map((material) => material.id))
  for (const material of forumMaterialRows(ctx.db, id))
    if (!kept.has(material.id)) deleteForumMaterial(ctx.db, material.id)
  materials.forEach((material, position) => void putForumMaterial(ctx.db, { ...material, position, forumId: id }))
  return touched(ctx, row, 'setMaterials', {
    materials: materials.map(({ number, title }) => [number, title].filter((part) => part !== '').join(' ')),
  })
}

export const permit: Forum['permit'] = (ctx, { id, revision, materialId, ...said }) => {
  const row = fresh(ctx, { id, revision })
  const material = forumMaterialRows(ctx.db, id).find((each) => each.id === materialId)
  if (!material) throw missing('資料')
  assertPermission(said)
  setPermission(ctx.db, { id: materialId, ...said })
  return touched(ctx, row, 'permit', {
    ...{ material: [material.number, material.title].filter((part) => part !== '').join(' ') },
    ...{ ...said, permission: permissionLabel[said.permission] },
  })
}
