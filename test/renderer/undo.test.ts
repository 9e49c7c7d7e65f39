import { expect, it } from 'vitest'
import { createUndoStack, undoneWords } from '../../renderer/api/undo.ts'

it('puts back one deed after the other, however fast they are asked for, and goes on after one that is refused', async () => {
  const told: string[] = []
  const stack = createUndoStack()
  const step = (label: string, ends: Promise<unknown> = Promise.resolve()) =>
    stack.getState().push({
      label,
      run: async () => {
        told.push(`${label} begun`)
        await ends
        told.push(`${label} done`)
      },
    })
  let release = () => {}
  step('first')
  step('refused', Promise.reject(new Error('somebody else was there')))
  step('last', new Promise<void>((done) => (release = done)))
  const undone = [stack.getState().undo(), stack.getState().undo(), stack.getState().undo()]
  await Promise.resolve()
  expect(told).toEqual(['last begun'])
  release()
  expect((await Promise.allSettled(undone)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(told).toEqual(['last begun', 'last done', 'refused begun', 'first begun', 'first done'])
})

it('says what it has put back by the values before and after where there are some', () => {
  const run = () => Promise.resolve()
  expect(undoneWords({ label: '課題を削除しました', run })).toBe('元に戻しました(課題を削除しました)')
  expect(undoneWords({ label: '直しました', was: '', run })).toBe('元に戻しました(直しました)')
  expect(undoneWords({ label: '直しました', was: '団体数 6 → 7', run })).toBe('団体数 6 → 7 を元に戻しました')
})
