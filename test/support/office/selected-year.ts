import { randomUUID } from 'node:crypto'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { eligibleYear } from './eligible-year.ts'

/** The year up to the decision, through the operations a screen calls: all of them are selected. Their ids. */
export async function selectedYear(
  api: OfficeClient,
  fy: number,
  bodies: readonly (readonly [name: string, theme: ThemeLetter])[],
  decidedOn = `${fy}-03-20`,
): Promise<string[]> {
  const ids = await eligibleYear(api, fy, bodies)
  const reviewer = await api.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎', seat: 'chair' })
  await api.scores.start({ fy })
  const { sheets, criteria } = await api.scores.grid({ fy, reviewerId: reviewer.id })
  for (const sheet of sheets) {
    let { revision } = sheet
    for (const { id: criterionId } of criteria)
      revision = (await api.scores.record({ sheetId: sheet.id, criterionId, raw: 4, revision })).revision
  }
  await api.scores.submit({ fy, reviewerId: reviewer.id })
  await api.scores.finish({ fy })
  for (const applicationId of ids)
    await api.selection.decide({
      id: randomUUID(),
      applicationId,
      result: 'selected',
      reason: '合議による。',
      approvalRef: '総行情第12号',
      decidedOn,
    })
  return ids
}
