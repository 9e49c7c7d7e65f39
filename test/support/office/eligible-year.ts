import { randomUUID } from 'node:crypto'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { madeUpForm, readingOf } from '../forms/made-up-form.ts'

/** The year's applications up to 要件適合, in the order given, through the operations a screen calls; their ids. */
export async function eligibleYear(
  api: OfficeClient,
  fy: number,
  bodies: readonly (readonly [name: string, theme: ThemeLetter])[],
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, [name, theme]] of bodies.entries()) {
    const id = randomUUID()
    const receivedAt = `${fy}-02-${String(index + 1).padStart(2, '0')}T10:00:00+09:00`
    await api.intake.takeIn({
      id,
      fy,
      receivedAt,
      sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
      messageId: `<${id}@example.lg.jp>`,
      reading: readingOf(madeUpForm(name, theme)),
      files: [],
    })
    let page = await api.intake.register({ id, revision: (await api.applications.get({ id })).revision })
    page = await api.applications.move({ id, to: 'checking', revision: page.revision })
    for (const { itemId } of page.checks.filter((check) => check.result !== 'ok'))
      page = await api.checks.record({ id, itemId, result: 'ok', note: '電話で確認', revision: page.revision })
    await api.applications.move({ id, to: 'eligible', revision: page.revision })
    ids.push(id)
  }
  return ids
}
