/** Recovery codes: shown once, kept hashed. better-auth 1.7.25 knows plain and encrypted ones, and compares what it is given with what it has: here both are hashes. */
import { createHmac, randomInt } from 'node:crypto';

const mark = 'hashed:';

// Without letters and digits that are taken for each other on paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const aCode = (): string => {
  const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${part()}-${part()}`;
};

/** What is compared: however it was copied from paper, and never what stands in the database itself. */
export function hashOfCode(secret: string, typed: string): string {
  const bare = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${mark}${createHmac('sha256', secret).update(`recovery code ${bare}`).digest('base64url')}`;
}

export const hashedCodes = (secret: string) => ({
  amount: 10,
  customBackupCodesGenerate: () => Array.from({ length: 10 }, aCode),
  storeBackupCodes: {
    // Told the codes when they are made, and the remaining hashes after each use.
    encrypt: async (list: string) => JSON.stringify((JSON.parse(list) as string[]).map((code) => (code.startsWith(mark) ? code : hashOfCode(secret, code)))),
    decrypt: async (list: string) => list,
  },
});
