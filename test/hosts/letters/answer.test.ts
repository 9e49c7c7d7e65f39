import { afterEach, expect, it } from 'vitest'
import { createCleanup } from '../../support/hosts/desk.ts'
import { fy } from '../../support/letters/given-decided.ts'
import { bodyOf, givenNumbered, partsOf } from '../../support/letters/letter-desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

it('「なぜこの結果か」 of one body is a Word file of seven parts, without the name of a 委員', async () => {
  const { ids, ask, bytesOf, settled } = await givenNumbered(cleanup)
  const { output } = await settled('selection.writeAnswer', { applicationId: ids[0] })
  const { files } = output as unknown as { files: { fileId: string; name: string }[] }
  expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^R8_選定結果の理由_秋田県_\d{8}\.docx$/)])
  const bytes = await bytesOf(files[0]?.fileId ?? '')
  const lines = bodyOf(bytes)
  for (const words of ['秋田県の選定結果の理由', '1 結果', '4 順位の決め手', '5 審議会議', '7 通知・公表', '以上'])
    expect(lines).toContain(words)
  expect(lines.join('\n')).toContain('通知 総行見本第15号')
  expect(lines.at(-1)).toMatch(/^照合番号 [0-9a-f]{12}$/)
  const all = Object.values(partsOf(bytes)).join('\n')
  const members = (await ask<{ name: string }[]>('reviewers.list', { fy })).map(({ name }) => name)
  expect(members.length).toBeGreaterThan(0)
  expect(members.filter((name) => all.includes(name))).toEqual([])
})
