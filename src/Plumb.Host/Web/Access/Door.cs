using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Plumb.Host.Api;

namespace Plumb.Host.Web.Access;

/// <summary>Lets callers in, keeps those out who must sign in first, and bounds how often each may ask.</summary>
internal sealed class Door(SignedIn signedIn, ServerOptions options) : IDisposable
{
    /// <summary>Wrong keys a minute from one address; more would be guessing.</summary>
    private const int MostWrong = 20;

    private static readonly string[] s_open = ["/health", "/assets"];

    private readonly PartitionedRateLimiter<string> _wrong = PerMinute(MostWrong);
    private readonly PartitionedRateLimiter<string> _asked = PerMinute(options.Access.RequestsPerMinute);

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(SignInPages.Path, StringComparison.Ordinal))
        {
            await PassSignInAsync(context, next);
            return;
        }

        if (s_open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }

        var from = AddressOf(context);
        var (caller, isWrong) = await signedIn.FindAsync(context);
        if (isWrong && !Takes(_wrong, from))
        {
            await TooOftenAsync(context);
        }
        else if (caller is null)
        {
            await SignInAsync(context, isWrong);
        }
        else if (caller != Serving.Caller.Local && !Takes(_asked, caller.Actor))
        {
            await TooOftenAsync(context);
        }
        else
        {
            context.Set(caller);
            await next(context);
        }
    }

    public void Dispose()
    {
        _wrong.Dispose();
        _asked.Dispose();
    }

    /// <summary>A wrong key counts against the address from which it came; whoever showed too many is refused for a while, right ones too.</summary>
    public bool TakesWrong(HttpContext context) => Takes(_wrong, AddressOf(context));

    /// <summary>What a visitor does there, such as to try a key, is written down as theirs, and bounded before it is: a log of deeds must not be filled by who is not let in.</summary>
    private async Task PassSignInAsync(HttpContext context, RequestDelegate next)
    {
        var (caller, from) = ((await signedIn.FindAsync(context)).Caller ?? Serving.Caller.Visitor, AddressOf(context));
        if (HttpMethods.IsPost(context.Request.Method) && caller != Serving.Caller.Local && (!Takes(_asked, from) || !HasLeft(_wrong, from)))
        {
            await TooOftenAsync(context);
            return;
        }

        context.Set(caller);
        await next(context);
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Whether somebody could take one more. A limiter that is asked for nothing also says yes where less than one is left.</summary>
    private static bool HasLeft(PartitionedRateLimiter<string> limiter, string who) => limiter.GetStatistics(who) is not { CurrentAvailablePermits: < 1 };

    private static bool Takes(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(int most) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = most, TokensPerPeriod = Math.Max(1, most / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60 / most)), QueueLimit = 0,
    }));

    private static Task TooOftenAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return ApiAnswers.Problem(StatusCodes.Status429TooManyRequests, "Too often", "Too many requests came within a minute. Wait, and ask again.").ExecuteAsync(context);
    }

    /// <summary>A person is led to where they can sign in; a program is told what it lacks.</summary>
    private static Task SignInAsync(HttpContext context, bool isWrong)
    {
        var path = context.Request.Path;
        if (!isWrong && HttpMethods.IsGet(context.Request.Method) && !path.StartsWithSegments("/api/v1") && !path.StartsWithSegments("/mcp"))
        {
            context.Response.Redirect($"{context.Request.PathBase}{SignInPages.Path}?to={Uri.EscapeDataString(context.Request.PathBase + path)}");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiAnswers.Problem(
            StatusCodes.Status401Unauthorized, "Sign in first", isWrong ? "The key is none of this library, or was revoked." : "Show a key of this library: Authorization: Bearer KEY. Whoever runs the server makes one with plumb keys add.").ExecuteAsync(context);
    }
}
