# python3 server.py: the endpoint of the form in Python, with the standard library.
import base64
import json
import os
import re
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STYTCH_URL = os.environ.get("STYTCH_URL", "https://test.stytch.com")
CREDENTIALS = f"{os.environ['STYTCH_PROJECT_ID']}:{os.environ['STYTCH_SECRET']}"
ORIGIN = os.environ.get("APP_ORIGIN", "http://localhost:8080")
LOCALES = ("en", "es", "pt-br")
# The errors of Stytch that tell the user something. Every other one is a fault of this server.
FOR_USERS = {
    "otp_code_not_found", "unable_to_auth_otp_code", "invalid_code", "invalid_method_id", "attribute_mismatch",
    "invalid_phone_number", "invalid_phone_number_country_code", "unsubscribed_phone_number",
    "downstream_carrier_error", "too_many_requests", "too_few_tokens_authenticated", "user_lock_limit_reached",
}


class Refusal(Exception):
    def __init__(self, status, error_type, request_id="", retry_after=None):
        super().__init__(error_type)
        self.status, self.error_type = status, error_type
        self.request_id, self.retry_after = request_id, retry_after


class Otps(BaseHTTPRequestHandler):
    timeout = 15  # seconds that a request may take to arrive

    def do_POST(self):
        try:
            if self.path == "/api/otps/whatsapp/login_or_create":
                self.answer(200, self.login_or_create(self.read()))
            elif self.path == "/api/otps/authenticate":
                self.answer(200, *self.authenticate(self.read()))
            else:
                raise Refusal(404, "route_not_found")
        except Refusal as refusal:
            self.refuse(refusal)

    def refuse_method(self):
        self.refuse(Refusal(405, "method_not_allowed"))

    do_GET = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = refuse_method

    def login_or_create(self, body):
        phone_number = field(body, "phone_number", r"\+[1-9][0-9]{6,14}", "invalid_phone_number")
        # Here: the country of the number, and the limits by number, address, prefix, dial code and day.
        reply = stytch("/v1/otps/whatsapp/login_or_create", {
            "phone_number": phone_number,
            "locale": body.get("locale") if body.get("locale") in LOCALES else "en",
            "expiration_minutes": 2,
            "create_user_as_pending": True,
            "attributes": {"ip_address": self.client_address[0], "user_agent": self.headers.get("User-Agent", "")},
        })
        # Here: a signed cookie that names the number and the phone_id.
        return {"status_code": 200, "request_id": reply["request_id"], "phone_id": reply["phone_id"]}

    def authenticate(self, body):
        # Here: that cookie, and the limit of wrong codes, which a new code does not reset.
        reply = stytch("/v1/otps/authenticate", {
            "method_id": field(body, "method_id", r"[A-Za-z0-9_-]{1,128}", "invalid_method_id"),
            "code": field(body, "code", r"[0-9]{6}", "invalid_code"),
            "session_duration_minutes": 60,
        })
        cookie = f"__Host-session={reply['session_token']}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600"
        return {"status_code": 200, "request_id": reply["request_id"]}, {"Set-Cookie": cookie}

    def read(self):
        if self.headers.get("Origin") != ORIGIN or self.headers.get("Sec-Fetch-Site") == "cross-site":
            raise Refusal(403, "origin_not_allowed")
        if self.headers.get_content_type() != "application/json" or "Content-Type" not in self.headers:
            raise Refusal(415, "unsupported_media_type")
        length = self.headers.get("Content-Length", "")
        if not re.fullmatch("[0-9]{1,9}", length):
            raise Refusal(411, "invalid_request")
        if int(length) > 4096:
            raise Refusal(413, "body_too_large")
        try:
            body = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            raise Refusal(400, "invalid_request") from None
        if not isinstance(body, dict):
            raise Refusal(400, "invalid_request")
        return body

    def refuse(self, refusal):
        body = {
            "status_code": refusal.status, "request_id": refusal.request_id, "error_type": refusal.error_type,
            "error_message": refusal.error_type, "error_url": "",
        }
        headers = {}
        if refusal.retry_after is not None:
            body["retry_after"] = refusal.retry_after
            headers["Retry-After"] = str(refusal.retry_after)
        self.answer(refusal.status, body, headers)

    def answer(self, status, body, headers={}):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.send_header("Cache-Control", "no-store")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)


def field(body, name, pattern, error_type):
    value = body.get(name)
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise Refusal(400, error_type)
    return value


def stytch(path, fields):
    """One attempt: a send that is repeated costs twice."""
    request = urllib.request.Request(STYTCH_URL + path, json.dumps(fields).encode(), {
        "Content-Type": "application/json",
        "Authorization": "Basic " + base64.b64encode(CREDENTIALS.encode()).decode(),
    })
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        raise read_refusal(error) from None
    except (OSError, ValueError):
        raise Refusal(502, "upstream_error") from None


def read_refusal(error):
    try:
        reply = json.load(error)
        error_type, request_id = reply["error_type"], reply["request_id"]
    except (OSError, ValueError, KeyError, TypeError):
        return Refusal(502, "upstream_error")
    if error_type not in FOR_USERS:
        return Refusal(502, "upstream_error", request_id)
    seconds = error.headers.get("Retry-After", "")
    retry_after = int(seconds) if re.fullmatch("[0-9]{1,6}", seconds) else 30
    return Refusal(error.code, error_type, request_id, retry_after if error.code == 429 else None)


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8080"))), Otps).serve_forever()
