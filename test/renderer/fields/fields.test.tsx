import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { afterEach, describe, expect, it } from 'vitest'
import { Button } from '../../../renderer/ui/button.tsx'
import { DateField } from '../../../renderer/ui/fields/date-field.tsx'
import { OfficeForm, showFieldErrors, useFormField } from '../../../renderer/ui/fields/form.tsx'
import { NumberField } from '../../../renderer/ui/fields/number-field.tsx'
import { TextArea, TextField } from '../../../renderer/ui/fields/text-field.tsx'
import type { Unread } from '../../../shared/domain/unread.ts'

afterEach(cleanup)

function Date_({ ofDeed = false }: { ofDeed?: boolean }) {
  const [date, setDate] = useState<string | Unread | null>(null)
  return (
    <>
      <DateField label="開催日" value={date} onChange={setDate} ofDeed={ofDeed} />
      <output>{typeof date === 'string' ? date : ''}</output>
    </>
  )
}

describe('a date field', () => {
  const box = () => screen.getByLabelText<HTMLInputElement>('開催日')

  it('takes 和暦 and shows it in full when it is left, with 西暦 on hover', () => {
    render(<Date_ />)
    fireEvent.change(box(), { target: { value: 'Ｒ８．２．２０' } })
    expect(screen.getByText('2026-02-20')).toBeTruthy()
    fireEvent.blur(box())
    expect(box().value).toBe('令和8年2月20日(金)')
    expect(box().title).toBe('2026/02/20')
  })

  it('complains beside itself only when it is left, and keeps what was typed', () => {
    render(<Date_ />)
    fireEvent.change(box(), { target: { value: '令和8年2月29日' } })
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.blur(box())
    expect(screen.getByRole('alert').textContent).toContain('2月29日')
    expect(box().value).toBe('令和8年2月29日')
    expect(box().getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id)
  })
})

describe('the day of an office’s own deed', () => {
  it.each([
    ['R8.3.20', '閉庁日(春分の日)です。'],
    ['R8.3.21', '閉庁日(土日)です。'],
    ['R80.3.1', '今日より後の日です。'],
    ['R8.3.19', null],
  ])('%s is taken, and said to be odd where it is', (typed, words) => {
    render(<Date_ ofDeed />)
    const box = screen.getByLabelText<HTMLInputElement>('開催日')
    fireEvent.change(box, { target: { value: typed } })
    fireEvent.blur(box)
    expect(screen.queryByText(/閉庁日|今日より後/)?.textContent ?? null).toBe(words === null ? null : `▲ ${words}`)
  })
})

describe('a number field', () => {
  it('takes full-width digits and shows thousands when it is left', () => {
    const Amount = () => {
      const [value, setValue] = useState<number | Unread | null>(null)
      return (
        <>
          <NumberField label="人口" value={value} onChange={setValue} />
          <output>{typeof value === 'number' ? value : ''}</output>
        </>
      )
    }
    render(<Amount />)
    const box = screen.getByLabelText<HTMLInputElement>('人口')
    fireEvent.change(box, { target: { value: '１２３４５６' } })
    fireEvent.blur(box)
    expect(box.value).toBe('123,456')
    expect(screen.getByText('123456')).toBeTruthy()
  })
})

describe('Enter in one line', () => {
  function Lines({ long, onSave }: { long: boolean; onSave: () => void }) {
    const [place, setPlace] = useState('')
    const [who, setWho] = useState('')
    return (
      <OfficeForm onSubmit={onSave} label="記録">
        <TextField label="場所" value={place} onChange={setPlace} />
        {long && <TextArea label="要旨" value={who} onChange={setWho} />}
        <Button type="submit">保存</Button>
      </OfficeForm>
    )
  }
  const enter = (name: string) => fireEvent.keyDown(screen.getByRole('textbox', { name }), { key: 'Enter' })

  it('goes on to the next field in a long form and stores nothing', () => {
    const saved: string[] = []
    render(<Lines long onSave={() => saved.push('保存')} />)
    screen.getByRole('textbox', { name: '場所' }).focus()
    expect(enter('場所')).toBe(false)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '要旨' }))
    // A text of several lines keeps its own Enter.
    expect(enter('要旨')).toBe(true)
    expect(saved).toEqual([])
  })

  it('is left to the browser, which saves, where there are single lines only', () => {
    render(<Lines long={false} onSave={() => undefined} />)
    expect(enter('場所')).toBe(true)
  })
})

describe('a form', () => {
  function Form({ onSave }: { onSave: (title: string) => void }) {
    const form = useForm({ defaultValues: { title: '件名' } })
    return (
      <OfficeForm onSubmit={form.handleSubmit(({ title }) => onSave(title))} label="記録">
        <TextField label="件名" {...useFormField(form.control, 'title')} />
        <Button onClick={() => showFieldErrors(form, { title: '件名は20字以内で入力してください。' })}>断る</Button>
      </OfficeForm>
    )
  }

  it('is saved by Ctrl+Enter and not by the Enter that ends a kana conversion', async () => {
    const saved: string[] = []
    render(<Form onSave={(title) => saved.push(title)} />)
    const box = screen.getByLabelText('件名')
    const ended = fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, keyCode: 229 })
    expect(ended).toBe(false)
    expect(saved).toEqual([])
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(saved).toEqual(['件名']))
  })

  it('shows a refusal beside its field and goes there', async () => {
    render(<Form onSave={() => undefined} />)
    fireEvent.click(screen.getByText('断る'))
    expect((await screen.findByRole('alert')).textContent).toContain('20字以内')
    expect(document.activeElement).toBe(screen.getByLabelText('件名'))
  })
})

describe('a button', () => {
  it('does its deed once while the deed is under way', async () => {
    let deeds = 0
    let finish: () => void = () => undefined
    render(
      <Button
        onClick={() => {
          deeds += 1
          return new Promise<void>((resolve) => {
            finish = resolve
          })
        }}
      >
        送る
      </Button>,
    )
    const button = screen.getByRole('button')
    fireEvent.click(button)
    fireEvent.click(button)
    expect(deeds).toBe(1)
    expect(button.textContent).toBe('処理中…')
    finish()
    await waitFor(() => expect(button.textContent).toBe('送る'))
    fireEvent.click(button)
    expect(deeds).toBe(2)
    finish()
  })
})
