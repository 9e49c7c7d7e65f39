// Checks an office file without a line of the program: node verify-office.mjs 台帳.banso [照合番号]
import { createHash } from 'node:crypto'
import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
const [file = '', printed = ''] = process.argv.slice(2)
if ((await (await openAsBlob(file)).slice(0, 8).text()) === 'BANSOENC') {
  console.log('暗号化された台帳です。コピーを作り、コピーを伴走台帳で開いて暗号化をやめ、それを検査してください。')
  process.exit(2)
}
const db = new DatabaseSync(pathToFileURL(file) + (existsSync(`${file}-wal`) ? '' : '?immutable=1'), { readOnly: true })
const all = (text, ...given) => db.prepare(text).all(...given)
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const [wrong, hashes, rows] = [[], ['0'.repeat(64)], []]
const chain = all('SELECT * FROM audit ORDER BY seq')
const listed = ({ seq, detail }) => JSON.parse(detail).is.entries.map((each) => [`${each}`, seq])
const erased = new Map(chain.filter((each) => each.did === 'audit.erase' && !each.erased_at).flatMap(listed))
for (const { seq, at, who, did, subject, detail, hash, sum, erased_at, erased_sha256 } of chain) {
  const told = sum ? [erased_sha256 ?? sha(detail), sum] : [detail]
  const fits = (!sum && erased_at) || sha(JSON.stringify([hashes.at(-1), seq, at, who, did, subject, ...told])) === hash
  const isBare = !erased_at || (detail === '{"v":1,"is":{}}' && erased.get(`${[seq, hash]}`) > seq)
  if (seq !== hashes.length || !fits || !isBare || (chain[seq - 2]?.sum && !sum)) wrong.push(`操作の記録 ${seq}番`)
  hashes.push(hash)
}
const sums = new Map(all('SELECT id, sha256 FROM stored_file').map(({ id, sha256 }) => [id, sha256]))
for (const { id, name, sha256 } of all('SELECT * FROM stored_file WHERE whole = 1'))
  if (sha(...all('SELECT bytes FROM stored_chunk WHERE file_id = ? ORDER BY seq', id).map((c) => c.bytes)) !== sha256)
    wrong.push(`書類「${name}」`)
const add = (...row) => rows.push(BigInt(`0x${sha(JSON.stringify(row))}`))
for (const { type, name, tbl_name, sql } of all('SELECT * FROM sqlite_schema WHERE sql IS NOT NULL')) {
  if (!/^(search_index|sqlite_)/.test(name)) add('sqlite_schema', type, name, tbl_name, sql)
  if (type !== 'table' || /^(audit|job|projection|scouring|stored_.*|search_.*|sqlite_.*)$/.test(name)) continue
  const files = all('SELECT * FROM pragma_foreign_key_list(?) WHERE "table" = ? ORDER BY "from"', name, 'stored_file')
  const columns = all('SELECT name FROM pragma_table_info(?) ORDER BY cid', name).map((column) => `"${column.name}"`)
  for (const row of all(`SELECT ${columns} FROM ${name}`))
    add(name, ...Object.values(row), ...files.map(({ from }) => sums.get(row[from]) ?? null))
}
const counted = (rows.reduce((sum, row) => sum + row, 0n) % (1n << 256n)).toString(16).padStart(64, '0')
if (chain.at(-1)?.sum !== `${all('PRAGMA user_version')[0].user_version}:${counted}`) wrong.push('記録の値')
const told = existsSync(`${file}-head`) ? readFileSync(`${file}-head`).subarray(0, 1024).toString() : ''
const [, , seq, head, state] = [...told.matchAll(/^(\d+) (\d+) (\w+) \w+ (\w+)/gm)].sort((a, b) => b[1] - a[1])[0] ?? []
if (head && (hashes[seq] !== head || (state === 'closed' && hashes.length > +seq + 1))) wrong.push('台帳の横の控え')
if (!hashes.some((hash) => hash.startsWith(printed))) wrong.push('印刷された照合番号')
console.log(wrong.length > 0 ? `合いません: ${wrong.join('、')}` : `${hashes.length - 1}件の記録と値は、すべて合います。`)
process.exitCode = wrong.length > 0 ? 1 : 0
