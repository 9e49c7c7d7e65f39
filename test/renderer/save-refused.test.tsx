import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useSaveFiles } from '../../renderer/api/books.ts'
import { useDevice } from '../../renderer/api/office.tsx'
import type { Reply } from '../../shared/contract/reply.ts'
import { givenWindow } from './given-window.tsx'

const words = '「進捗総括表.xlsx」はExcelなどのプログラムで開かれているか、書き込みが禁じられています。'
const refused: Reply = { ok: false, problem: { code: 'busy', message: words, fields: {}, clashes: [] } }
const file = { fileId: '1', name: '進捗総括表.xlsx' }

afterEach(() => {
  delete window.officeBridge
})

function Saving() {
  const save = useSaveFiles()
  return (
    <button type="button" onClick={() => void save([file], '「帳票」からもう一度保存できます。')}>
      保存
    </button>
  )
}

function SavingAll() {
  const device = useDevice()
  return (
    <button
      type="button"
      onClick={() => void device.saveToFolder([file]).catch((why: Error) => (document.title = why.message))}
    >
      全部保存
    </button>
  )
}

it('a workbook that Excel has open is named on the screen, with what else can be done', async () => {
  // The desktop program's answer, as electron/desktop/device.ts gives it.
  Object.assign(window, {
    officeBridge: { device: { saveFile: async () => refused, saveToFolder: async () => refused } },
  })
  await givenWindow(
    <>
      <Saving />
      <SavingAll />
    </>,
  )
  screen.getByRole('button', { name: '保存' }).click()
  expect(await screen.findByText(`${words}「帳票」からもう一度保存できます。`)).toBeTruthy()
  screen.getByRole('button', { name: '全部保存' }).click()
  await vi.waitFor(() => expect(document.title).toBe(words))
})
