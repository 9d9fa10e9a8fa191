/** How better-auth's tables and columns are called here: the migration of the schema `auth` says the same, and a test holds the two together. */
import type { BetterAuthOptions } from 'better-auth';

/** Each field by the name of its column: `emailVerified` is `email_verified`. */
function columns<Field extends string>(...fields: Field[]): Record<Field, string> {
  return Object.fromEntries(fields.map((field) => [field, field.replace(/ID$/, 'Id').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)])) as Record<Field, string>;
}

export const userTable = { modelName: 'users', fields: columns('emailVerified', 'createdAt', 'updatedAt') } satisfies BetterAuthOptions['user'];

export const sessionTable = {
  modelName: 'sessions',
  fields: columns('expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'userId'),
  additionalFields: { method: { type: 'string', required: false, input: false } },
} satisfies BetterAuthOptions['session'];

export const accountTable = {
  modelName: 'accounts',
  fields: columns('accountId', 'providerId', 'userId', 'accessToken', 'refreshToken', 'idToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'createdAt', 'updatedAt'),
} satisfies BetterAuthOptions['account'];

export const verificationTable = { modelName: 'verifications', fields: columns('expiresAt', 'createdAt', 'updatedAt') } satisfies BetterAuthOptions['verification'];

export const passkeyTable = {
  passkey: { modelName: 'passkeys', fields: columns('publicKey', 'userId', 'credentialID', 'deviceType', 'backedUp', 'createdAt') },
};

export const twoFactorTables = {
  user: { fields: columns('twoFactorEnabled') },
  twoFactor: { modelName: 'two_factors', fields: columns('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil') },
};
