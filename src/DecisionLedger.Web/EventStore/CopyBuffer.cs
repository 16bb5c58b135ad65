using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Rows as PostgreSQL's binary COPY reads them. A rebuild writes millions of values, and Npgsql's importer looks up a converter for each; here each is a few
/// bytes in a buffer that is used again.
/// </summary>
public sealed class CopyBuffer : IBufferWriter<byte>
{
    // PostgreSQL counts time from here.
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly FirstDay = DateOnly.FromDateTime(Epoch.Date);

    // The signature, then no flags and no extension.
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private const int TextType = 25;
    private const int DoubleType = 701;
    private const byte JsonbVersion = 1;

    private byte[] _bytes = new byte[64 * 1024];

    public int Length { get; private set; }

    public bool IsEmpty => Length == 0;

    /// <summary>What to send, from the header to the end of the data.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        Short(-1);
        return _bytes.AsMemory(0, Length);
    }

    public void Clear() => Length = 0;

    /// <summary>Begins a row; after it come exactly so many values, in the order of the columns.</summary>
    public void StartRow(short columns)
    {
        if (IsEmpty)
            Raw(Header);
        Short(columns);
    }

    public void Write(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var written = Encoding.UTF8.GetBytes(value, GetSpan(sizeof(int) + most)[sizeof(int)..]);
        Int(written);
        Length += written;
    }

    public void Write(Guid value)
    {
        Int(16);
        value.TryWriteBytes(GetSpan(16), bigEndian: true, out _);
        Length += 16;
    }

    public void Write(int value)
    {
        Int(sizeof(int));
        Int(value);
    }

    public void Write(short value)
    {
        Int(sizeof(short));
        Short(value);
    }

    public void Write(bool value)
    {
        Int(1);
        GetSpan(1)[0] = value ? (byte)1 : (byte)0;
        Length++;
    }

    public void Write(DateTimeOffset value)
    {
        Int(sizeof(long));
        Long((value.UtcTicks - Epoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);
    }

    public void Write(DateOnly value) => Write(value.DayNumber - FirstDay.DayNumber);

    public void Write(bool? value)
    {
        if (value is { } known)
            Write(known);
        else
            WriteNull();
    }

    public void Write(DateOnly? value)
    {
        if (value is { } known)
            Write(known);
        else
            WriteNull();
    }

    public void Write(IReadOnlyList<string>? values)
    {
        if (values is null)
        {
            WriteNull();
            return;
        }

        var start = StartValue();
        StartArray(TextType, values.Count);
        for (var i = 0; i < values.Count; i++)
            Write(values[i]);
        EndValue(start);
    }

    public void Write(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var start = StartValue();
        StartArray(DoubleType, values.Length);
        foreach (var value in values)
        {
            Int(sizeof(double));
            Long(BitConverter.DoubleToInt64Bits(value));
        }

        EndValue(start);
    }

    public void WriteJson<T>(T? value, JsonSerializerOptions options)
        where T : class
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        var start = StartValue();
        GetSpan(1)[0] = JsonbVersion;
        Length++;
        using (var json = new Utf8JsonWriter(this))
            JsonSerializer.Serialize(json, value, options);
        EndValue(start);
    }

    public void WriteNull() => Int(-1);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Length < Math.Max(size, 1))
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
    }

    /// <summary>Leaves room for the length of a value, which is known only once it is written.</summary>
    private int StartValue()
    {
        Int(0);
        return Length;
    }

    private void EndValue(int start) => BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start - sizeof(int)), Length - start);

    private void StartArray(int type, int count)
    {
        Int(count == 0 ? 0 : 1);
        Int(0);
        Int(type);
        if (count == 0)
            return;
        Int(count);
        Int(1);
    }

    private void Short(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(GetSpan(sizeof(short)), value);
        Length += sizeof(short);
    }

    private void Int(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(GetSpan(sizeof(int)), value);
        Length += sizeof(int);
    }

    private void Long(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(GetSpan(sizeof(long)), value);
        Length += sizeof(long);
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }
}
