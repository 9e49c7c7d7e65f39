import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { OfficeForm } from '../../../renderer/ui/fields/form.tsx'
import { useReason } from '../../../renderer/ui/fields/reason.ts'
import { TextArea } from '../../../renderer/ui/fields/text-field.tsx'

afterEach(cleanup)

function Declining({ needed, onSave }: { needed: boolean; onSave: (reason: string) => void }) {
  const form = useForm({ defaultValues: { reason: '' } })
  const reason = useReason(form.control, 'reason', { label: '辞退の理由', needed })
  return (
    <OfficeForm label="辞退" onSubmit={form.handleSubmit((values) => onSave(values.reason))}>
      <TextArea {...reason} />
    </OfficeForm>
  )
}

const given = (needed: boolean) => {
  const saved: string[] = []
  render(<Declining needed={needed} onSave={(reason) => saved.push(reason)} />)
  const field = screen.getByRole('textbox', { name: /^辞退の理由/ })
  const save = () => act(async () => void fireEvent.submit(screen.getByRole('form', { name: '辞退' })))
  return { saved, field, save }
}

it('a reason that is empty or blank is refused in its own field, which has the focus; what is written is saved', async () => {
  const { saved, field, save } = given(true)
  fireEvent.change(field, { target: { value: ' 　' } })
  await save()
  expect(saved).toEqual([])
  expect(screen.getByText(/辞退の理由を入力してください。/)).toBeTruthy()
  expect(document.activeElement).toBe(field)
  await act(async () => void fireEvent.change(field, { target: { value: '体制が整わない' } }))
  expect(screen.queryByText(/辞退の理由を入力してください。/)).toBe(null)
  await save()
  expect(saved).toEqual(['体制が整わない'])
})

it('a reason that is not needed may be left empty', async () => {
  const { saved, save } = given(false)
  await save()
  expect(saved).toEqual([''])
})
