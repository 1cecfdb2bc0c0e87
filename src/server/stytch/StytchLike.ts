/** A `stytch.Client`, or anything with its three methods. */
export interface StytchLike {
  readonly otps: {
    readonly whatsapp: {
      send(data: StytchSendData): Promise<object>;
      loginOrCreate(data: StytchLoginOrCreateData): Promise<object>;
    };
    authenticate(data: StytchAuthenticateData): Promise<object>;
  };
}

/** What can reach Stytch in a send: these fields, by name, and no other. */
export interface StytchSendData {
  phone_number: string;
  expiration_minutes?: number;
  attributes?: StytchAttributes;
  locale?: string;
  user_id?: string;
  session_token?: string;
  session_jwt?: string;
}

export interface StytchLoginOrCreateData {
  phone_number: string;
  expiration_minutes?: number;
  attributes?: StytchAttributes;
  locale?: string;
  create_user_as_pending?: boolean;
}

export interface StytchAuthenticateData {
  method_id: string;
  code: string;
  attributes?: StytchAttributes;
  session_token?: string;
  session_jwt?: string;
  session_duration_minutes?: number;
}

export interface StytchAttributes {
  ip_address?: string;
  user_agent?: string;
}

/** Stytch's answer to a right code. Source: Stytch's `POST /v1/otps/authenticate`. */
export interface StytchAuthenticated {
  readonly request_id: string;
  readonly user_id: string;
  readonly method_id: string;
  readonly session_token: string;
  readonly session_jwt: string;
  readonly user: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}
