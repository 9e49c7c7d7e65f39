import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
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
  const save = () => fireEvent.submit(screen.getByRole('form', { name: '辞退' }))
  return { saved, field, save }
}

it('a reason that is empty or blank is refused in its own field, which has the focus; what is written is saved', async () => {
  const { saved, field, save } = given(true)
  fireEvent.change(field, { target: { value: ' 　' } })
  save()
  expect(await screen.findByText(/辞退の理由を入力してください。/)).toBeTruthy()
  expect(saved).toEqual([])
  expect(document.activeElement).toBe(field)
  fireEvent.change(field, { target: { value: '体制が整わない' } })
  await waitFor(() => expect(screen.queryByText(/辞退の理由を入力してください。/)).toBe(null))
  save()
  await waitFor(() => expect(saved).toEqual(['体制が整わない']))
})

it('a reason that is not needed may be left empty', async () => {
  const { saved, save } = given(false)
  save()
  await waitFor(() => expect(saved).toEqual(['']))
})
