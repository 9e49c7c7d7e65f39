import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'

it('an index whose pieces were merged since the last examination is no damage', async () => {
  const { ask } = givenOffice()
  const id = randomUUID()
  ask.intake.create({ id, fy: 2026, jis2: '05', receivedAt: null })
  let edits = 0
  const edit = () => {
    const { revision } = ask.applications.get({ id })
    ask.applications.editField({ id, path: 'goal', value: `県内${++edits}団体が共同で調達する。`, revision })
  }
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 12; at++) edit()
    expect(ask.audit.verify({})).toMatchObject({ integrity: 'ok' })
    for (let at = 0; at < 12; at++) edit()
    // Nobody saves for a moment.
    await pause(600)
    expect(ask.audit.verify({})).toMatchObject({ integrity: 'ok' })
  }
})
