import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ApplicationPage } from '../../../renderer/features/applications/records.ts'
import type { Role } from '../../../shared/domain/roles.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { valueIn } from '../../support/hosts/desk.ts'
import { givenWindow } from '../given-window.tsx'
import { FormAtDesk } from './form-at-desk.tsx'

const sample = (path: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/forms', path)))

/** A draft with the 詳細 of two prefectures beside it. */
async function givenTwo(role: Role = 'officer') {
  const id = randomUUID()
  const { call, put, show, asked } = await givenWindow(null)
  const files: { fileId: string; kind: 'detail'; opened: boolean }[] = []
  for (const [name, path] of [
    ['1.docx', '01_秋田県/別添3_詳細_秋田県.docx'],
    ['2.docx', '02_栃木県/別添3_詳細_栃木県.docx'],
  ] as const)
    files.push({ fileId: await put(name, sample(path)), kind: 'detail', opened: true })
  valueIn(
    await call('intake.takeIn', {
      id,
      fy: 2026,
      receivedAt: '2026-02-19T09:00:00+09:00',
      sender: { name: '', address: '', subject: '' },
      messageId: `<${id}@example.lg.jp>`,
      reading: readingOf(madeUpForm('秋田県')),
      files,
    }),
  )
  show(<FormAtDesk id={id} role={role} />)
  await screen.findByText(question)
  return { call, asked, stored: async () => valueIn<ApplicationPage>(await call('applications.get', { id })) }
}

const question = '詳細が2つあります。使う方を選んでください'

describe('two 詳細 of one application', () => {
  it('stand above the fields by their names, and the one that is pressed is read', async () => {
    const { asked } = await givenTwo()
    expect(screen.getByRole('button', { name: '「1.docx」を使う' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '「2.docx」を使う' }))
    await waitFor(() => expect(asked).toContain('intake.readChosen'))
  })

  it('are no question any more once one of them counts, and the fields follow', async () => {
    const { stored, call } = await givenTwo()
    const { id, revision, files } = await stored()
    const file = files.find(({ name }) => name === '2.docx')?.id
    valueIn(await call('intake.takeChosen', { id, file, reading: readingOf(madeUpForm('栃木県')), revision }))
    await waitFor(() => expect(screen.queryByText(question)).toBeNull())
    expect(screen.getByRole('row', { name: /^都道府県名/ }).textContent).toContain('栃木県')
  })

  it('are shown to who may not choose, without the choice', async () => {
    await givenTwo('viewer')
    expect(screen.queryByRole('button', { name: /を使う$/ })).toBeNull()
  })
})
