import { safeStorage } from 'electron'
import type { AccountVault } from '../host/encryption/account.ts'

/**
 * The account's own lock: DPAPI on Windows, the keychain on macOS. Linux has one only where a key ring is at work; without it Electron
 * would hide the key by words that everybody knows, which is none.
 */
export const accountVault: AccountVault = {
  refusal() {
    const hidden = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
    return !hidden && safeStorage.isEncryptionAvailable()
      ? null
      : 'このPCでは、アカウントで開くための保管場所が使えません。台帳のパスワードか復旧キーで開いてください。'
  },
  seal: (secret) => safeStorage.encryptString(secret.toString('base64')),
  open: (sealed) => Buffer.from(safeStorage.decryptString(sealed), 'base64'),
}
