import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { NewOffice } from '../../../renderer/features/launcher/new-office.tsx'
import {
  fieldsOf,
  type NewOfficeWords,
  noWords,
  stepOf,
  troublesOf,
} from '../../../renderer/features/launcher/new-office-steps.ts'
import { givenWindow } from '../given-window.tsx'

function Begun({ folder }: { folder: string }) {
  return <NewOffice form={useForm<NewOfficeWords>({ defaultValues: { ...noWords, folder } })} />
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const next = () => fireEvent.click(screen.getByText('次へ'))

describe('the first start', () => {
  it('asks for the office, the officer and the place, and names what is missing beside its field', async () => {
    await givenWindow(<Begun folder="/" />)
    next()
    expect(await screen.findByText(/課室名を入力してください。/)).toBeTruthy()
    type('課室名', '見本課')
    next()
    expect(await screen.findByRole('textbox', { name: '担当者名' })).toBeTruthy()
    next()
    expect(await screen.findByText(/担当者名を入力してください。/)).toBeTruthy()
  })

  it('shows at the folder why the folder will not do', async () => {
    await givenWindow(<Begun folder="/この世に/ない/場所" />)
    type('課室名', '見本課')
    next()
    await screen.findByRole('textbox', { name: '担当者名' })
    type('担当者名', '見本 太郎')
    next()
    fireEvent.click(await screen.findByText('台帳を作って始める'))
    expect(await screen.findByText(/保存先フォルダーがありません/)).toBeTruthy()
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: '保存先フォルダー' }).getAttribute('aria-invalid')).toBe('true'),
    )
  })

  it('wants the passphrase twice, the same', () => {
    const words = { ...noWords, officerName: '見本 太郎', passphrase: 'あい', again: 'あう' }
    expect(Object.keys(troublesOf(words, fieldsOf(1)))).toEqual(['again'])
    expect(troublesOf({ ...words, again: 'あい' }, fieldsOf(1))).toEqual({})
  })

  it('goes back to the step whose field was refused', () => {
    expect(stepOf('officeName')).toBe(0)
    expect(stepOf('folder')).toBe(2)
    expect(stepOf('unheard')).toBe(2)
  })
})
