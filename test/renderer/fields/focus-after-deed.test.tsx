import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { afterEach, describe, expect, it } from 'vitest'
import { Button } from '../../../renderer/ui/button.tsx'
import { OfficeForm, useFormField } from '../../../renderer/ui/fields/form.tsx'
import { TextField } from '../../../renderer/ui/fields/text-field.tsx'
import { SidePanel } from '../../../renderer/ui/layers/dialog.tsx'

afterEach(cleanup)

describe('the first field that is wrong', () => {
  function Form() {
    const form = useForm({
      defaultValues: { place: '', who: '' },
      resolver: () => ({ values: {}, errors: { place: { type: 'wanted', message: '場所を入力してください。' } } }),
    })
    const place = useFormField(form.control, 'place')
    const who = useFormField(form.control, 'who')
    const save = form.handleSubmit(() => undefined)
    return (
      <OfficeForm onSubmit={save} label="記録">
        <TextField label="場所" {...place} />
        <TextField label="氏名" {...who} />
        <Button type="submit">保存</Button>
      </OfficeForm>
    )
  }
  const soon = () => new Promise((resolve) => setTimeout(resolve, 30))

  it('has the focus, and does not call back who has gone on to another', async () => {
    render(<Form />)
    const [place, who] = ['場所', '氏名'].map((name) => screen.getByRole('textbox', { name }))
    // Heard just after the first call, and before the library's second one.
    place?.addEventListener('focus', () => queueMicrotask(() => who?.focus()), { once: true })
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText(/場所を入力してください/)
    await soon()
    expect(document.activeElement).toBe(who)
    fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await soon()
    expect(document.activeElement).toBe(place)
  })
})

describe('a panel whose field takes the focus as it appears', () => {
  function Screen() {
    const [open, setOpen] = useState(false)
    const [made, setMade] = useState(false)
    return (
      <>
        {made && <Button>削除</Button>}
        <Button onClick={() => setOpen(true)}>加える</Button>
        <SidePanel open={open} onClose={() => setOpen(false)} title="加えるもの">
          <TextField label="氏名" value="" onChange={() => setMade(true)} autoFocus />
        </SidePanel>
      </>
    )
  }

  it('gives it back to what has opened it, whatever has come beside that meanwhile', async () => {
    render(<Screen />)
    const opener = screen.getByRole('button', { name: '加える' })
    opener.focus()
    fireEvent.click(opener)
    const name = await screen.findByRole('textbox', { name: '氏名' })
    await waitFor(() => expect(document.activeElement).toBe(name))
    fireEvent.change(name, { target: { value: '見本' } })
    fireEvent.keyDown(name, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })
})
