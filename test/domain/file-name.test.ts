import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableName } from '../../shared/domain/file-name.ts'

describe('the name under which a file can lie on any PC', () => {
  it.each([
    ['議事録:第1回.docx', '議事録_第1回.docx'],
    ['CON.docx', '_CON.docx'],
    ['nul', '_nul'],
    ['com1 .txt', '_com1 .txt'],
    ['LPT¹.tar.gz', '_LPT¹.tar.gz'],
    ['様式1.', '様式1'],
    ['様式1 . . ', '様式1'],
    ['a/b\\c?.xlsx', 'a_b_c_.xlsx'],
    ['コンソール.docx', 'コンソール.docx'],
    ['console.txt', 'console.txt'],
    ['か\u3099く.docx', 'がく.docx'],
    [`x\u202excod.exe`, 'xxcod.exe'],
    ['...', '名前なし'],
    ['', '名前なし'],
    ['議事録\u0085.docx', '議事録_.docx'],
    [`${'長'.repeat(300)}.xlsx`, `${'長'.repeat(76)}.xlsx`],
  ])('%j becomes %j', (given, name) => {
    expect(storableName(given)).toBe(name)
  })

  it('can lie on Windows and on Linux, keeps its extension and stays as it is', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^(con|NUL|aux|lpt1|あ)?[. :*あa]{0,6}(\.docx|\.xlsx|)$/),
    )
    fc.assert(
      fc.property(names, (given) => {
        const name = storableName(given)
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i)
        expect(name).not.toMatch(/^ |[. ]$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
        expect(storableName(name)).toBe(name)
        if (/[^. ]\.docx$/.test(given)) expect(name).toMatch(/\.docx$/)
      }),
      { numRuns: 2000 },
    )
  })
})
