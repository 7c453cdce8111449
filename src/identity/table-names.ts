/**
 * Our names for the tables and columns of the sign-in library. The tables are made by
 * src/store/migrations/0004_identity.ts; the library checks them when it starts.
 */
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const USER = {
  modelName: 'account',
  fields: { ...TIMES, emailVerified: 'email_verified' },
} as const;

export const ACCOUNT = {
  modelName: 'credential',
  fields: {
    ...TIMES,
    userId: 'account',
    providerId: 'provider',
    accountId: 'subject',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
} as const;

export const SESSION = {
  fields: {
    ...TIMES,
    userId: 'account',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
} as const;

export const VERIFICATION = { fields: { ...TIMES, expiresAt: 'expires_at' } } as const;

export const SECOND_FACTOR = {
  user: { fields: { twoFactorEnabled: 'second_factor_on' } },
  twoFactor: {
    modelName: 'second_factor',
    fields: {
      userId: 'account',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failures',
      lockedUntil: 'locked_until',
    },
  },
} as const;
