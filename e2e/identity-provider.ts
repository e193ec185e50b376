import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Identity = { sub: string; name: string; email: string };

/**
 * An organisation's identity provider, as far as signing in needs one: it asks nobody anything and says that whoever
 * comes is `now.identity`. It speaks OpenID Connect: discovery, code flow with PKCE, a signed ID token.
 */
export async function identityProvider(clientId: string, first: Identity) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const now = { identity: first };
  const codes = new Map<string, { nonce: string | null; identity: Identity }>();
  let issuer = "";

  const idToken = (code: string) => {
    const { nonce, identity } = codes.get(code) ?? { nonce: null, identity: now.identity };
    const iat = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { ...identity, iss: issuer, aud: clientId, iat, exp: iat + 300, nonce };
    const signed = `${part({ alg: "RS256", kid: "one", typ: "JWT" })}.${part(claims)}`;
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
  };

  const routes: Record<string, (url: URL, body: URLSearchParams, response: ServerResponse) => void> = {
    "/.well-known/openid-configuration": (_url, _body, response) =>
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      }),
    "/keys": (_url, _body, response) =>
      json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] }),
    "/authorize": ({ searchParams: asked }, _body, response) => {
      const code = randomUUID();
      codes.set(code, { nonce: asked.get("nonce"), identity: now.identity });
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
      response.writeHead(302, { location: back.href }).end();
    },
    "/token": (_url, body, response) =>
      json(response, {
        access_token: randomUUID(),
        token_type: "Bearer",
        expires_in: 300,
        id_token: idToken(body.get("code") ?? ""),
      }),
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const route = routes[url.pathname];
    if (route) route(url, new URLSearchParams(await bodyOf(request)), response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return { issuer, now, close: () => server.close() };
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
