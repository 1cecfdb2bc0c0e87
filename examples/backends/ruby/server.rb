# ruby server.rb: the endpoint of the form in Ruby, with WEBrick (on Debian in the package ruby-webrick).
require "json"
require "net/http"
require "webrick"

STYTCH = URI(ENV.fetch("STYTCH_URL", "https://test.stytch.com"))
CREDENTIALS = [ENV.fetch("STYTCH_PROJECT_ID"), ENV.fetch("STYTCH_SECRET")].freeze
ORIGIN = ENV.fetch("APP_ORIGIN", "http://localhost:8080")
LOCALES = %w[en es pt-br].freeze
# The errors of Stytch that tell the user something. Every other one is a fault of this server.
FOR_USERS = %w[
  otp_code_not_found unable_to_auth_otp_code invalid_code invalid_method_id attribute_mismatch
  invalid_phone_number invalid_phone_number_country_code unsubscribed_phone_number downstream_carrier_error
  too_many_requests too_few_tokens_authenticated user_lock_limit_reached
].freeze

class Refusal < StandardError
  attr_reader :status, :type, :request_id, :retry_after

  def initialize(status, type, request_id: "", retry_after: nil)
    super(type)
    @status, @type, @request_id, @retry_after = status, type, request_id, retry_after
  end
end

class Otps < WEBrick::HTTPServlet::AbstractServlet
  def service(request, response)
    response["Content-Type"] = "application/json"
    response["Cache-Control"] = "no-store"
    response.body = JSON.generate(answer(request, response))
  rescue Refusal => refusal
    response.status = refusal.status
    response["Retry-After"] = refusal.retry_after.to_s if refusal.retry_after
    response.keep_alive = false
    response.body = JSON.generate(
      { status_code: refusal.status, request_id: refusal.request_id, error_type: refusal.type,
        error_message: refusal.type, error_url: "", retry_after: refusal.retry_after }.compact
    )
  end

  private

  def answer(request, response)
    raise Refusal.new(405, "method_not_allowed") unless request.request_method == "POST"

    case request.path_info
    when "/whatsapp/login_or_create" then login_or_create(read(request), request)
    when "/authenticate" then authenticate(read(request), response)
    else raise Refusal.new(404, "route_not_found")
    end
  end

  def login_or_create(body, request)
    phone_number = field(body, "phone_number", /\A\+[1-9]\d{6,14}\z/, "invalid_phone_number")
    # Here: the country of the number, and the limits by number, address, prefix, dial code and day.
    reply = stytch("/v1/otps/whatsapp/login_or_create",
                   phone_number: phone_number,
                   locale: LOCALES.include?(body["locale"]) ? body["locale"] : "en",
                   expiration_minutes: 2,
                   create_user_as_pending: true,
                   attributes: { ip_address: request.peeraddr[3], user_agent: request["User-Agent"].to_s })
    # Here: a signed cookie that names the number and the phone_id.
    { status_code: 200, request_id: reply["request_id"], phone_id: reply["phone_id"] }
  end

  def authenticate(body, response)
    # Here: that cookie, and the limit of wrong codes, which a new code does not reset.
    reply = stytch("/v1/otps/authenticate",
                   method_id: field(body, "method_id", /\A[\w-]{1,128}\z/, "invalid_method_id"),
                   code: field(body, "code", /\A\d{6}\z/, "invalid_code"),
                   session_duration_minutes: 60)
    cookie = WEBrick::Cookie.new("__Host-session", reply["session_token"])
    response["Set-Cookie"] = "#{cookie}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600"
    { status_code: 200, request_id: reply["request_id"] }
  end

  def read(request)
    foreign = request["Origin"] != ORIGIN || request["Sec-Fetch-Site"] == "cross-site"
    raise Refusal.new(403, "origin_not_allowed") if foreign
    raise Refusal.new(415, "unsupported_media_type") unless request["Content-Type"].to_s.match?(%r{\Aapplication/json\s*(;|\z)}i)
    raise Refusal.new(413, "body_too_large") if request["Content-Length"].to_i > 4096

    text = +""
    request.body { |chunk| (text << chunk).bytesize > 4096 and raise Refusal.new(413, "body_too_large") }
    body = JSON.parse(text.force_encoding("UTF-8"))
    body.is_a?(Hash) ? body : raise(Refusal.new(400, "invalid_request"))
  rescue JSON::ParserError, EncodingError
    raise Refusal.new(400, "invalid_request")
  end

  def field(body, name, pattern, error_type)
    value = body[name]
    value.is_a?(String) && value.valid_encoding? && value.match?(pattern) ? value : raise(Refusal.new(400, error_type))
  end

  # One attempt: a send that is repeated costs twice.
  def stytch(path, fields)
    post = Net::HTTP::Post.new(path, "Content-Type" => "application/json")
    post.basic_auth(*CREDENTIALS)
    post.body = JSON.generate(fields)
    options = { use_ssl: STYTCH.scheme == "https", open_timeout: 5, read_timeout: 10 }
    response = Net::HTTP.start(STYTCH.host, STYTCH.port, **options) { |http| http.request(post) }
    reply = JSON.parse(response.body)
    return reply if response.code == "200"

    raise Refusal.new(502, "upstream_error") unless FOR_USERS.include?(reply["error_type"])
    raise Refusal.new(response.code.to_i, reply["error_type"], request_id: reply["request_id"],
                      retry_after: response.code == "429" ? (response["Retry-After"] || 30).to_i : nil)
  rescue SystemCallError, IOError, Timeout::Error, OpenSSL::SSL::SSLError, JSON::ParserError
    raise Refusal.new(502, "upstream_error")
  end
end

server = WEBrick::HTTPServer.new(BindAddress: "127.0.0.1", Port: ENV.fetch("PORT", "8080").to_i,
                                 AccessLog: [], Logger: WEBrick::Log.new($stderr, WEBrick::Log::WARN))
server.mount("/api/otps", Otps)
%w[INT TERM].each { |signal| trap(signal) { server.shutdown } }
server.start
