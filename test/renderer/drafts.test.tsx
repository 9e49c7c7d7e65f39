import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDraft } from '../../renderer/api/drafts.ts'
import { DeskProvider } from '../../renderer/api/office.tsx'
import { DraftList } from '../../renderer/app/bar/draft-list.tsx'
import { useFormField } from '../../renderer/ui/fields/form.tsx'
import { TextArea } from '../../renderer/ui/fields/text-field.tsx'
import { givenCaller } from './given-window.tsx'

function Record({ id, revision }: { id: string | null; revision: number }) {
  const form = useForm({ defaultValues: { body: '保存されている本文' } })
  const draft = useDraft(id === null ? null : `session/${id}`, revision, form)
  const body = useFormField(form.control, 'body')
  return (
    <>
      <TextArea label="本文" {...body} />
      <p>{draft.restored === null ? '控えなし' : draft.older ? '古い控え' : '控えから'}</p>
      <button
        type="button"
        onClick={() => {
          draft.forget()
          form.reset({ body: body.value })
        }}
      >
        保存
      </button>
    </>
  )
}

const typed = () => (screen.getByLabelText('本文') as HTMLTextAreaElement).value
const type = (text: string) => fireEvent.change(screen.getByLabelText('本文'), { target: { value: text } })

describe('a long text that was not saved', () => {
  beforeEach(() => localStorage.clear())
  afterEach(cleanup)

  it('is there again when the record is opened again, and the screen says so', () => {
    const { unmount } = render(<Record id="1" revision={3} />)
    expect(screen.getByText('控えなし')).toBeTruthy()
    type('書きかけの所見')
    unmount()
    render(<Record id="1" revision={3} />)
    expect(typed()).toBe('書きかけの所見')
    expect(screen.getByText('控えから')).toBeTruthy()
  })

  it('does not come back once it has been saved', () => {
    const { unmount } = render(<Record id="1" revision={3} />)
    type('書き終えた所見')
    fireEvent.click(screen.getByText('保存'))
    unmount()
    render(<Record id="1" revision={4} />)
    expect(typed()).toBe('保存されている本文')
    expect(screen.getByText('控えなし')).toBeTruthy()
  })

  it('is marked when the record was changed in the meantime', () => {
    const { unmount } = render(<Record id="1" revision={3} />)
    type('書きかけの所見')
    unmount()
    render(<Record id="1" revision={4} />)
    expect(screen.getByText('古い控え')).toBeTruthy()
  })

  it('is no draft that came back while its form stays open, and is old once it is opened again', () => {
    const { rerender, unmount } = render(<Record id="1" revision={3} />)
    type('書きかけの所見')
    rerender(<Record id="1" revision={4} />)
    expect(typed()).toBe('書きかけの所見')
    expect(screen.getByText('控えなし')).toBeTruthy()
    type('書きかけの所見の続き')
    unmount()
    render(<Record id="1" revision={4} />)
    expect(typed()).toBe('書きかけの所見の続き')
    expect(screen.getByText('古い控え')).toBeTruthy()
  })

  it('stays old however much is typed on, until it is saved', () => {
    const first = render(<Record id="1" revision={3} />)
    type('書きかけの所見')
    first.unmount()
    const second = render(<Record id="1" revision={4} />)
    type('書きかけの所見の続き')
    second.unmount()
    render(<Record id="1" revision={4} />)
    expect(screen.getByText('古い控え')).toBeTruthy()
  })

  it('is not kept on this PC where it is of a person who may be 抹消', () => {
    const { unmount } = render(<Record id={null} revision={3} />)
    type('本人の事情')
    window.dispatchEvent(new Event('pagehide'))
    unmount()
    expect(JSON.stringify({ ...localStorage })).not.toContain('本人の事情')
    render(<Record id={null} revision={3} />)
    expect(typed()).toBe('保存されている本文')
  })

  it('stays with its own record', () => {
    const { unmount } = render(<Record id="1" revision={3} />)
    type('書きかけの所見')
    unmount()
    render(<Record id="2" revision={3} />)
    expect(typed()).toBe('保存されている本文')
  })

  it('is for whoever typed it, and nobody else who signs in on this PC', () => {
    const at = (profileId: string) => (
      <DeskProvider
        office={{ name: '見本課', label: '機密性2情報', file: '', practice: false }}
        caller={givenCaller(profileId, 'officer')}
        fy={2026}
        setFy={() => {}}
        today="2026-02-19"
      >
        <Record id="1" revision={3} />
      </DeskProvider>
    )
    const first = render(at('first'))
    type('書きかけの所見')
    first.unmount()
    const second = render(at('second'))
    expect(typed()).toBe('保存されている本文')
    second.unmount()
    render(at('first'))
    expect(typed()).toBe('書きかけの所見')
  })

  it.each([
    ['no JSON', '{"revision":3,'],
    ['something else', '[]'],
    ['a moment that cannot be', { at: 1e20 }],
    ['a moment in words', { at: '昨日' }],
    ['no title', { title: undefined }],
    ['a place that is none', { place: 3 }],
    ['values that are none', { values: null }],
  ])('is no draft where %s stands in its place, and no screen fails of it', (_what, stands) => {
    const kept = { revision: 3, at: 0, values: { body: '書きかけの所見' }, place: '/support', title: '所見' }
    const { unmount } = render(<Record id="1" revision={3} />)
    type('書きかけの所見')
    unmount()
    const [name] = Object.keys(localStorage)
    localStorage.setItem(name ?? '', typeof stands === 'string' ? stands : JSON.stringify({ ...kept, ...stands }))
    render(
      <>
        <DraftList />
        <Record id="1" revision={3} />
      </>,
    )
    expect(screen.queryByRole('button', { name: /未保存の下書き/ })).toBeNull()
    expect(typed()).toBe('保存されている本文')
  })
})
